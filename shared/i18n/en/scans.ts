/** Papers brought in by the officer: the scanner's folder and photos by camera. */
export const scans = {
  title: 'From the scanner',
  ways: 'Where the paper comes from',
  way: { files: 'Files', scanner: 'Scanner', camera: 'Camera' },
  files: {
    list: 'Files to be added',
    kindOf: 'Kind of document of {{file}}',
    remove: 'Take {{file}} off the list',
  },
  folder: {
    label: 'Folder in which the scanner keeps its files',
    hint: 'Loket shows what arrives there. The files stay in that folder.',
    example: 'for example D:\\Scans or /home/loket/scans',
    pick: 'Find folder…',
    save: 'Watch this folder',
    change: 'Change folder',
    end: 'Stop watching',
    'no-folder':
      'That folder was not found. Give its full address, for example D:\\Scans. What is watched has not changed.',
    'not-readable':
      'That folder may not be read from this computer. Ask the IT officer for the right to read it. What is watched has not changed.',
  },
  watching: 'Folder: {{folder}}',
  list: 'Scans, newest first',
  empty: 'No scans in this folder yet. Scan the paper; it appears here by itself.',
  none: 'Choose a scan first.',
  gone: 'The scanner folder cannot be opened now: deleted, moved, or the network is down. The papers of the claim are safe. The list comes back by itself once the folder is there, or choose another folder.',
  state: {
    arriving: 'still scanning…',
    used: 'used already',
    unusable: 'not a JPG, PNG or PDF',
  },
  preview: {
    label: 'Content of {{file}}',
    gone: 'This file is no longer in the scanner folder.',
    'too-large': 'This file is larger than 6 MB and cannot be used. Scan it again at a smaller size.',
    'not-readable': 'This file cannot be shown: damaged, locked, or not a JPG, PNG or PDF. Scan it again.',
  },
  camera: {
    live: 'Camera picture',
    opening: 'Opening the camera…',
    hint: 'Lay the paper flat under the camera, with all its edges in sight.',
    found: 'The edges of the paper are seen. Press Space or Enter to take the photo.',
    which: 'Camera',
    numbered: 'Camera {{n}}',
    take: 'Take photo',
    again: 'Try again',
    retake: 'Take again',
    use: 'Use this photo',
    result: 'The straightened photo',
    straightening: 'Straightening the photo…',
    good: 'This photo is bright and sharp enough.',
    flaws: 'Look first: {{flaws}}. Take it again if the writing is hard to read.',
    cornersHint:
      'Move the corners with the mouse, or choose one by Tab and press the arrows (Shift to go further).',
    notFound:
      'The edges of the paper were not clearly seen, so the whole picture is used. Move the corners if needed, or take it again on a darker ground.',
    corners: 'Corners of the paper',
    corner: {
      topLeft: 'Top left corner',
      topRight: 'Top right corner',
      bottomRight: 'Bottom right corner',
      bottomLeft: 'Bottom left corner',
    },
    fileName: 'photo-{{kind}}.jpg',
    workFailed: 'The photo could not be straightened, so it was not added. Try once more or take it again.',
    problem: {
      refused:
        'Loket is not allowed to use the camera. The claim has not changed. Allow the camera in the settings of the window or the system, then try again.',
      missing: 'This computer has no camera. Connect one and try again, or use the scanner.',
      busy: 'Another program is using the camera. Close it, then try again.',
      failed:
        'The camera could not be opened. The claim has not changed. Unplug the camera, plug it in and try again.',
    },
  },
} as const;
