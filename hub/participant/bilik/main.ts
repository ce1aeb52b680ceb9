/** A booth of the branch (features V14): it waits, shows the number that is called, and is then the participant's side. */
import type { BoothNews } from '../../../shared/contract/booth-page.ts';
import { startInterview } from '../interview.ts';
import { button, message } from '../view.ts';
import { openBoothLine, type BoothFarewell, type BoothLine } from './booth-line.ts';
import {
  forgetCall,
  keepCall,
  keepSetting,
  newBoothId,
  readCall,
  readSetting,
  tokenOf,
  type BoothSetting,
  type KeptCall,
} from './kept.ts';
import { askSetting, refusals, showCalled, showWaiting } from './screens.ts';

/** After the last words to the participant the booth waits for the next one, also when nobody presses. */
const lastWordsMilliseconds = 20_000;

class Booth {
  readonly #setting: BoothSetting;
  readonly #line: BoothLine;
  #branchName = '';
  #call: KeptCall | null = readCall();
  #standing: 'connecting' | 'ready' | 'lost' = 'connecting';
  #goingBack: ReturnType<typeof setTimeout> | undefined;

  constructor(setting: BoothSetting) {
    this.#setting = setting;
    this.#line = openBoothLine(setting, () => this.#call?.callId ?? null, {
      news: (news) => this.#hear(news),
      lost: () => this.#stand('lost'),
      refused: (farewell) => this.#refused(farewell),
    });
    if (this.#call?.entered) void this.#enter(this.#call);
    else this.#showRest();
  }

  #hear(news: BoothNews): void {
    switch (news.type) {
      case 'welcome':
        keepSetting(this.#setting);
        this.#branchName = news.branchName;
        return this.#stand('ready');
      case 'call': {
        const { type: _, ...call } = news;
        this.#keep({ ...call, entered: false });
        return this.#showRest();
      }
      case 'over':
        return this.#over(news.callId);
    }
  }

  /** The officer's side is done. In a call the page has its last words, elsewhere the booth simply waits again. */
  #over(callId: string): void {
    if (this.#call?.callId !== callId) return;
    if (!this.#call.entered) return this.#wait();
    this.#goingBack ??= setTimeout(() => this.#wait(), lastWordsMilliseconds);
  }

  #keep(call: KeptCall): void {
    clearTimeout(this.#goingBack);
    this.#goingBack = undefined;
    if (this.#call && this.#call.callId !== call.callId) forgetCall();
    this.#call = call;
    keepCall(call);
  }

  #stand(standing: 'ready' | 'lost'): void {
    this.#standing = standing;
    if (this.#call === null) this.#showRest();
  }

  /** Waiting, or the number that is called. */
  #showRest(): void {
    const call = this.#call;
    const { name } = this.#setting;
    if (call) return showCalled(call.queueNumber, name, () => this.#enter(call));
    showWaiting({
      name,
      branchName: this.#branchName,
      line: this.#standing,
      change: () => {
        this.#line.close();
        setUp(this.#setting, null);
      },
    });
  }

  #enter(call: KeptCall): Promise<void> {
    this.#keep({ ...call, entered: true });
    return startInterview({
      token: tokenOf(call),
      code: call.code,
      afterwards: () => {
        this.#goingBack ??= setTimeout(() => this.#wait(), lastWordsMilliseconds);
        return button('Selesai, kosongkan bilik', () => this.#wait(), 'second');
      },
    });
  }

  /** Nothing of the participant stays; whatever the page still holds of a call goes with the reload. */
  #wait(): void {
    const call = this.#call;
    this.#call = null;
    forgetCall();
    if (call) this.#line.free(call.callId);
    if (call?.entered) location.reload();
    else this.#showRest();
  }

  #refused(farewell: BoothFarewell): void {
    this.#line.close();
    if (farewell === 'replaced')
      return message('Bilik dibuka di jendela lain', [refusals.replaced], button('Pakai jendela ini', open));
    if (farewell === 'slowDown' || farewell === 'closed' || farewell === 'invalid')
      return message(
        'Bilik belum terpasang',
        [refusals[farewell]],
        button('Coba lagi', () => location.reload()),
      );
    setUp(this.#setting, refusals[farewell]);
  }
}

function setUp(known: BoothSetting | null, wrong: string | null): void {
  askSetting(known, wrong, (name, key) => {
    const setting = { name, key, boothId: known?.boothId ?? newBoothId() };
    void new Booth(setting);
  });
}

function open(): void {
  const setting = readSetting();
  if (setting) void new Booth(setting);
  else setUp(null, null);
}

open();
