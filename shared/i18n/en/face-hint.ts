import type { faceHint as source } from '../id/face-hint.ts';
import type { Translated } from '../texts.ts';

export const faceHint: Translated<typeof source> = {
  title: 'Compare faces (hint)',
  begin: 'Compare',
  cancel: 'Cancel',
  close: 'Close',
  onlyHint:
    'Only a hint: you judge and decide. No measure of a face is kept; everything is forgotten when this is closed.',
  stage: {
    loading: 'Getting ready…',
    portrait: 'Looking for the face on the KTP…',
    live: 'Looking for the participant’s face…',
  },
  portrait: 'On the KTP',
  live: 'In the call',
  word: { mirip: 'Alike', 'tidak-yakin': 'Not sure', 'tidak-mirip': 'Not alike' },
  found: {
    portrait: {
      none: 'No face was seen on the KTP. Compare with your own eyes.',
      several: 'There is more than one face in the picture of the KTP. Compare with your own eyes.',
      small:
        'The face on the KTP is too small. Ask for the KTP to be held closer, keep a picture, and try again.',
    },
    live: {
      none: 'The participant’s face was not seen. Keep a bright picture of the face towards the camera, and try again.',
      several:
        'There is more than one face in the picture of the call. Keep one of the participant alone, and try again.',
      small: 'The participant’s face is too small. Ask for it to come closer, keep a picture, and try again.',
    },
  },
  missing: {
    live: 'There is no picture of the face from this call yet. Keep one first.',
    portrait: 'There is no picture of the KTP at this seat yet. Keep one from the call first.',
  },
  failed: 'Faces cannot be compared on this computer. The interview goes on; compare with your own eyes.',
};
