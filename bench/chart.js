// The ratios as a picture: one group of bars per size, logarithmic, 1 = ours.

const colours = {
  'tfjs-wasm': '#b35806',
  'tfjs-cpu': '#f1a340',
  'onnxruntime plain': '#542788',
  'onnxruntime fused': '#998ec3',
  'JavaScript, good': '#666',
};

export function chart(all) {
  const sizes = all.filter(({ causal }) => !causal);
  const [bar, gap, height, left, top] = [14, 30, 220, 50, 20];
  const names = Object.keys(colours);
  const wide = names.length * bar + gap;
  const y = (ratio) => top + height - (Math.log10(Math.max(ratio, 0.1)) + 1) * (height / 4); // 0.1 to 1000
  const parts = [];
  for (const tick of [0.1, 1, 10, 100, 1000])
    parts.push(
      `<line x1="${left}" x2="${left + sizes.length * wide}" y1="${y(tick)}" y2="${y(tick)}" stroke="${tick === 1 ? '#000' : '#ccc'}"/>`,
      `<text x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${tick}×</text>`,
    );
  sizes.forEach(({ n, d, result }, i) => {
    const x = left + gap / 2 + i * wide;
    names.forEach((name, j) => {
      const ratio = result[name]?.ratio?.median;
      if (!ratio) return;
      const [from, to] = [Math.min(y(1), y(ratio)), Math.max(y(1), y(ratio))];
      parts.push(
        `<rect x="${x + j * bar}" y="${from}" width="${bar - 2}" height="${Math.max(1, to - from)}" fill="${colours[name]}"><title>${name}: ${ratio.toFixed(1)}×</title></rect>`,
      );
    });
    parts.push(
      `<text x="${x + (names.length * bar) / 2}" y="${top + height + 18}" text-anchor="middle">${n} × ${d}</text>`,
    );
  });
  names.forEach((name, j) => {
    const x = left + j * 150;
    parts.push(
      `<rect x="${x}" y="${top + height + 34}" width="12" height="12" fill="${colours[name]}"/><text x="${x + 17}" y="${top + height + 45}">${name}</text>`,
    );
  });
  const width = Math.max(left + sizes.length * wide, left + names.length * 150);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + height + 60}" font-family="system-ui, sans-serif" font-size="12" role="img"><title>Time of one attention, as a multiple of ours</title><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`;
}
