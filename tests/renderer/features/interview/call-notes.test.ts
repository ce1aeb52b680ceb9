import { describe, expect, it } from 'vitest';
import { gatherNotes } from '../../../../renderer/features/interview/call/call-notes.ts';
import { fittingInstructions } from '../../../../renderer/features/interview/call/instruct.ts';
import { CallNote } from '../../../../shared/domain/interview/record.ts';

describe('notes of the call', () => {
  it('are written together, in order, twenty at most in one command', async () => {
    const written: CallNote[][] = [];
    const notes = gatherNotes((batch) => {
      written.push(batch);
      return Promise.resolve(true);
    });
    for (let count = 0; count < 45; count += 1) notes.add('page-hidden', count + 0.04);
    await notes.flush();
    expect(written.map((batch) => batch.length)).toEqual([20, 20, 5]);
    expect(written.flat().map(({ seconds }) => seconds)).toEqual(Array.from({ length: 45 }, (_, at) => at));
    for (const note of written.flat()) expect(CallNote.parse(note)).toEqual(note);
    await notes.close();
  });

  it('wait for the next try when they could not be written, and none is lost or doubled', async () => {
    const taken: string[] = [];
    let works = false;
    const notes = gatherNotes((batch) => {
      if (!works) return Promise.reject(new Error('the desk is away'));
      taken.push(...batch.map(({ kind }) => kind));
      return Promise.resolve(true);
    });
    notes.add('joined');
    await notes.flush();
    notes.add('left');
    works = true;
    await notes.flush();
    expect(taken).toEqual(['joined', 'left']);
    await notes.close();
    expect(taken).toEqual(['joined', 'left']);
  });

  it('are written to the last when the call ends, and none after it', async () => {
    const taken: string[] = [];
    const notes = gatherNotes((batch) => {
      taken.push(...batch.map(({ kind }) => kind));
      return Promise.resolve(true);
    });
    notes.add('telephone');
    await notes.close();
    notes.add('left');
    await notes.flush();
    expect(taken).toEqual(['telephone']);
  });
});

describe('the instruction that fits', () => {
  it('helps against what is measured, and gives way to the next when it was sent already', () => {
    expect(fittingInstructions('gelap', 'participant')).toEqual(['lamp-on', 'face-window']);
    expect(fittingInstructions('gelap', 'participant', ['lamp-on'])).toEqual(['face-window', 'lamp-on']);
    expect(fittingInstructions('kabur', 'participant')).toEqual(['wipe-camera', 'hold-still']);
  });

  it('is none for a good picture and for one that the line blurred', () => {
    expect(fittingInstructions('baik', null)).toEqual([]);
    expect(fittingInstructions('kabur', 'line')).toEqual([]);
  });
});
