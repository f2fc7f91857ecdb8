/** A part that comes later: drawn once it is there, waited for by updateComplete, asked for once; where it does not come, that is said and it is asked for again. */
import { expect, fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { Late } from '../../src/elements/late.js';
import { MfoElement } from '../../src/elements/mfo-element.js';
import { inside, textOf } from '../support/calculator.js';

interface Part {
  readonly text: string;
}

/** Loads that the test settles by hand. */
class Loads {
  readonly asked: { readonly resolve: (part: Part) => void; readonly reject: (error: Error) => void }[] = [];
  readonly late = new Late<Part>(() => new Promise((resolve, reject) => this.asked.push({ resolve, reject })));
}

let loads = new Loads();

class Shell extends MfoElement {
  protected override render(): TemplateResult {
    const part = loads.late.for(this);
    return part === undefined ? loads.late.notice(this) : html`<b>${part.text}</b>`;
  }
}
customElements.define('late-shell', Shell);

const two = (lang = 'ru'): Promise<HTMLElement> => fixture(html`<div lang=${lang}><late-shell></late-shell><late-shell></late-shell></div>`);
const shells = (around: HTMLElement): Shell[] => [...around.querySelectorAll<Shell>('late-shell')];
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a part that comes later', () => {
  const { warn } = console;
  let warned: unknown[][] = [];
  beforeEach(() => {
    loads = new Loads();
    warned = [];
    console.warn = (...words: unknown[]): void => void warned.push(words);
  });
  afterEach(() => (console.warn = warn));

  it('is said to be coming, asked for once, and drawn by all when it is there', async () => {
    const around = document.createElement('div');
    document.body.append(around);
    render(html`<late-shell lang="kk"></late-shell><late-shell lang="ru"></late-shell>`, around);
    await turn();
    expect(shells(around).map(textOf)).to.deep.equal(['Жүктеліп жатыр.', 'Загружается.']);
    let isComplete = false;
    void shells(around)[0]!.updateComplete.then(() => (isComplete = true));
    await turn();
    expect([isComplete, loads.asked.length]).to.deep.equal([false, 1]);
    loads.asked[0]!.resolve({ text: 'here' });
    await Promise.all(shells(around).map((shell) => shell.updateComplete));
    expect([isComplete, ...shells(around).map(textOf)]).to.deep.equal([true, 'here', 'here']);
    around.remove();
  });

  it('is there at once for whoever comes after', async () => {
    loads.late.for(new Shell());
    loads.asked[0]!.resolve({ text: 'here' });
    await turn();
    expect(shells(await two()).map(textOf)).to.deep.equal(['here', 'here']);
    expect(loads.asked.length).to.equal(1);
  });

  it('is asked for again by a button where it did not come, for all that wait', async () => {
    loads.late.for(new Shell());
    loads.asked[0]!.reject(new Error('blocked'));
    await turn();
    const [first, second] = shells(await two('kk')) as [Shell, Shell];
    expect(textOf(first)).to.equal('Бұл бөлік жүктелмеді. Интернет байланысын тексеріп, қайта жүктеңіз. Енгізгеніңіз жоғалған жоқ.Қайта жүктеу');
    expect(warned.length).to.equal(1);
    expect(String(warned[0]![1])).to.contain('blocked');
    inside(first, 'button').click();
    await turn();
    expect(loads.asked.length).to.equal(2);
    loads.asked[1]!.resolve({ text: 'here' });
    await Promise.all([first.updateComplete, second.updateComplete]);
    expect([textOf(first), textOf(second), loads.late.isLost]).to.deep.equal(['here', 'here', false]);
  });
});
