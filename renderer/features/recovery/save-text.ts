import { saveFile } from '../../ui/save-file.ts';

/** Offers a text as a file of that name. */
export function saveText(fileName: string, text: string): void {
  saveFile(fileName, new Blob([text], { type: 'text/plain;charset=utf-8' }));
}
