// Row 3.1: from one word to the words that it attends to, or by which it is attended. Thicker and darker is more.
import { svg, type SVGTemplateResult } from 'lit';
import { arc, type Arc } from '../marks/arc.js';
import { hit } from '../marks/hit.js';
import { labels, type Label } from '../marks/label.js';
import { stroke, type Stroke } from '../marks/line.js';
import { picture, type Box } from '../marks/picture.js';
import { hitsOf, tabLabel, tabsOf, type Tab, type WordHit } from './arcs-hits.js';
import { arcsOf, numberLabels, planOf, restLabel, underlineOf, wordLabels } from './arcs-plan.js';
import { looking, stepped } from './look.js';
import { attentionOf, describeSelection, ordered, sentenceIsRtl, sharesOf, wordOf } from './reading.js';
import { dec } from './table.js';
import type { Emit, View } from './view.js';
import { words } from './words.js';

export interface ArcsScene extends Box {
  readonly down: boolean;
  readonly arcs: readonly Arc[];
  readonly labels: readonly Label[];
  readonly underline: Stroke;
  readonly hits: readonly WordHit[];
  readonly tabs: readonly Tab[];
}

export const arcs: View<ArcsScene> = {
  name: 'arcs',

  layout(frame, state, room) {
    const attention = attentionOf(frame);
    if (!attention) return null;
    const plan = planOf(frame, attention, state.wishes.pinned.token, room.width);
    const tabs = tabsOf(plan);
    return {
      width: room.width,
      height: plan.height,
      rtl: sentenceIsRtl(frame, room.rtl),
      label: arcs.describe(frame, state),
      down: plan.line.down,
      arcs: arcsOf(plan),
      labels: [...tabs.map(tabLabel), ...wordLabels(plan), ...numberLabels(plan), ...restLabel(plan)],
      underline: underlineOf(plan),
      hits: hitsOf(plan),
      tabs,
    };
  },

  draw: (scene, emit) => drawArcs(scene, emit),

  describe: describeSelection,

  table(frame) {
    const attention = attentionOf(frame);
    if (!attention) return [words.arcs.head];
    const { token, direction } = frame.selection;
    const shares = sharesOf(attention, token, direction);
    const pairs = shares.map((share) => [...ordered(frame, share.index), share.weight] as const);
    return [
      words.arcs.head,
      ...pairs.map(([from, to, weight]) => [wordOf(frame, from), wordOf(frame, to), dec(weight, 4)]),
    ];
  },
};

function drawArcs(scene: ArcsScene, emit: Emit): SVGTemplateResult {
  const next = (at: number) => (right: number, down: number) => {
    const to = stepped(at, scene.down && Number.isFinite(right) ? down : right, scene.hits.length);
    return to === null ? null : String(to);
  };
  const still = { enter: () => undefined, leave: () => undefined };
  return picture(
    scene,
    svg`${scene.arcs.map((a) => arc(scene, a))}${labels(scene, scene.labels)}${stroke(scene, scene.underline)}
      ${scene.tabs.map((tab) => hit(scene, tab, { ...still, press: () => emit({ type: 'pin', selection: { direction: tab.direction } }) }))}
      <g role="toolbar" aria-label=${words.arcs.toolbar} aria-orientation=${scene.down ? 'vertical' : 'horizontal'}>
        ${scene.hits.map((h, i) => hit(scene, h, looking(emit, { token: h.token, other: h.other }, next(i))))}
      </g>`,
    'group',
  );
}
