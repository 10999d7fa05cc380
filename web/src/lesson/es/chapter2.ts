// Chapter 2, RLHF: its words in Spanish.
import { html } from 'lit';
import type { Chapter, Prediction } from '../chapter.js';
import { equals, formula, fraction, name, sign, word } from '../formula.js';

const small: Prediction = {
  id: 'small-beta',
  question: 'β se hace cada vez más pequeño. ¿Qué hace el modelo?',
  answers: [
    {
      label: 'sigue la recompensa',
      reply: 'Sí. R se divide por β, así que con un β pequeño toda recompensa cuenta más.',
    },
    {
      label: 'vuelve al corpus',
      reply: 'Al revés: es un β grande lo que lo retiene ahí. Mueve el control hasta los dos extremos.',
    },
    {
      label: 'nada',
      reply: 'Mientras todas las recompensas sean iguales, así es. Elige primero una respuesta que la gente prefiera.',
    },
  ],
  right: 0,
};

const conjure: Prediction = {
  id: 'conjure',
  question: 'Una palabra que el corpus nunca vio recibe una recompensa enorme. ¿Aparece?',
  answers: [
    {
      label: 'sí, con recompensa suficiente',
      reply: 'Ningún número finito sumado a −∞ lleva a otra parte. Prueba cualquier R y cualquier β.',
    },
    {
      label: 'no',
      reply: 'Correcto. RLHF mueve probabilidad entre las respuestas que el preentrenamiento hizo posibles.',
    },
  ],
  right: 1,
};

export const chapter2: Chapter = {
  id: 'rlhf',
  title: '2. RLHF: la gente empuja en sentido contrario',
  lead: 'La gente dice qué respuesta le gusta. El modelo se mueve hacia ella, y un número dice cuánto.',
  sections: [
    {
      id: 'prefer',
      title: 'Elige la respuesta que la gente prefiere',
      predictions: [small],
      body: () => html`
        <p>
          Tras el <attention-term name="pretraining">preentrenamiento</attention-term> (pretraining), el modelo repite
          su corpus. El <attention-term name="rlhf">RLHF</attention-term> lo mueve hacia lo que le gusta a la gente. La
          respuesta preferida recibe una <attention-term name="reward">recompensa</attention-term> (reward)
          <em>R</em> positiva; la ganadora del preentrenamiento, una negativa; las demás, ninguna. Puedes escribir
          cualquier otra recompensa.
        </p>
        <attention-predict .prediction=${small}></attention-predict>
        <attention-prefer></attention-prefer>
      `,
    },
    {
      id: 'beta',
      title: 'Un solo control',
      body: () => html`
        <attention-beta></attention-beta>
        <attention-figure view="tilt"></attention-figure>
        <attention-tilt></attention-tilt>
        <p>
          <attention-term name="beta">β</attention-term> es el precio de alejarse del corpus. El
          <attention-term name="flip">punto de cambio β*</attention-term> (flip point) es donde empatan las dos
          respuestas. A su izquierda gana la recompensa; a su derecha, el corpus.
          <attention-term name="expected-reward">E[R]</attention-term> es la recompensa que el modelo obtiene en
          promedio; <attention-term name="kl">KL</attention-term> es cuánto se ha alejado de lo que aprendió.
        </p>
      `,
    },
    {
      id: 'pairs',
      title: 'De dónde vienen las recompensas',
      body: () => html`
        <p>
          En la práctica nadie escribe recompensas. La gente compara dos respuestas, y la recompensa se ajusta para que
          la mejor suela tener más (<attention-term name="bradley-terry">Bradley y Terry</attention-term>, 1952). Estos
          pares están inventados para enseñar; cámbialos.
        </p>
        ${formula(name('P'), sign('('), name('a'), sign('≻'), name('b'), sign(')'), equals, name('σ'), sign('('), word('R(a)'), sign('−'), word('R(b)'), sign(')'))}
        <attention-pairs></attention-pairs>
      `,
    },
    {
      id: 'conjure',
      title: 'RLHF no puede hacer aparecer palabras nuevas',
      predictions: [conjure],
      body: () => html`
        <attention-predict .prediction=${conjure}></attention-predict>
        <attention-conjured></attention-conjured>
        <p>
          El logaritmo de cero copias es −∞, y −∞ más cualquier cosa es −∞. Un modelo real nunca da exactamente cero a
          nada; pero, para alcanzar a otra, una palabra necesita en recompensa β veces la distancia entre los logits.
          Cuanto más rara la hizo el preentrenamiento, más.
        </p>
        <attention-figure view="conjured"></attention-figure>
      `,
    },
    {
      id: 'ascent',
      title: 'La ecuación no es una metáfora',
      body: () => html`
        <p>
          RLHF maximiza la recompensa media menos β por KL, el precio de alejarse del preentrenamiento. Aquí se hace
          paso a paso, por ascenso del <attention-term name="gradient">gradiente</attention-term> natural, desde la
          distribución base, sin usar la fórmula del control.
        </p>
        ${formula(word('E'), sign('['), name('R'), sign(']'), sign('−'), name('β'), sign('·'), word('KL'), sign('→'), word('max'))}
        <attention-figure view="climb"></attention-figure>
        <div class="proof">
          <p>
            ¿Cómo lo sabemos? El máximo se puede escribir (Rafailov y otros, 2023, ecuación 4), y el ascenso llega justo
            a él:
          </p>
          ${formula(word('new_logit'), equals, word('base_logit'), sign('+'), fraction(name('R'), name('β')))}
        </div>
      `,
    },
  ],
};
