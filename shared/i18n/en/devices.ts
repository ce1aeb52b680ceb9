import type { devices as source } from '../id/devices.ts';
import type { Translated } from '../texts.ts';

export const devices: Translated<typeof source> = {
  kind: { camera: 'Camera', microphone: 'Microphone', speaker: 'Speaker' },
  header: {
    hint: 'Check camera, microphone and speaker of this seat',
    ready: 'Camera and headset ready',
    unchecked: 'Camera and headset not checked',
    'no-camera': 'No camera',
    'no-headset': 'No headset',
    'no-devices': 'No camera, no headset',
    'camera-problem': 'Trouble with the camera',
    'headset-problem': 'Trouble with the headset',
  },
  offer: {
    words:
      'Before the first interview of the day, check camera and headset of this seat. About a minute; it can be skipped.',
    begin: 'Check now',
    skip: 'Skip for today',
  },
  check: {
    title: 'Check camera and headset',
    explain: 'Nothing is recorded or sent. The choices are kept for this seat.',
    opening: 'Opening camera and microphone…',
    refused: {
      title: 'Camera and microphone are not allowed yet',
      hint: 'Other work is not affected. Press the camera or lock icon beside the address, choose “Allow”, then try again. If there is no icon, ask whoever looks after this computer.',
    },
    again: 'Try again',
    done: 'Done',
    skip: 'Skip',
    choose: { camera: 'Camera in use', microphone: 'Microphone in use', speaker: 'Sound comes out of' },
    none: {
      camera:
        'No camera found. Plug one in; it is used as soon as it is there. Without one the participant only hears you.',
      microphone:
        'No microphone found. Plug in the headset; it is used as soon as it is there. Without one the participant does not hear you.',
      speaker: 'No speaker found. Plug in the headset; it is used as soon as it is there.',
    },
    busy: {
      camera: 'Another program holds the camera. Close it, then try again.',
      microphone: 'Another program holds the microphone. Close it, then try again.',
    },
    light: {
      baik: 'The picture is bright and clear.',
      redup: 'The picture is rather dim. Turn on a lamp in front of you.',
      gelap: 'The picture is dark. Turn on a lamp or face the window.',
      'terlalu-terang': 'The picture is too bright. Take away some light in front of you or turn your chair.',
      kabur: 'The picture is blurred. Wipe the lens with a soft cloth.',
    },
    picture: 'Your picture in this camera',
    level: 'Loudness',
    levelWords: {
      waiting: 'Say a few words; this bar should move.',
      quiet: 'Your voice is faint. Bring the microphone closer or turn it up in the sound settings.',
      heard: 'Your voice is heard.',
    },
    tone: 'Play a tone',
    toneAsk: 'Did you hear it?',
    heardYes: 'Yes',
    heardNo: 'No',
    heardOk: 'The tone was heard.',
    heardProblem: 'The tone was not heard. Turn up the sound, or choose another speaker and play it again.',
    line: 'Line to the branch',
    lineAsking: 'Checking the line…',
    lineOk: 'The hub answers within {{milliseconds}} ms.',
    lineProblem:
      'The hub does not answer. Video interviews cannot begin yet; work on claims you hold is safe and will be sent later.',
    relay: 'Relay for calls',
    relayOk: 'The relay answers.',
    relayProblem:
      'The relay does not answer. Calls over some mobile networks may not connect; use the telephone then.',
    relayAbsent:
      'This branch has no relay. Participants on some mobile networks cannot connect by video; use the telephone then.',
    relayUnknown:
      'Not known yet: the relay is checked when the first call is opened. Without one, participants on some mobile networks cannot connect by video.',
    status: { ok: 'good', problem: 'trouble', skipped: 'not checked', none: 'not known' },
  },
  headset: {
    title: 'Headset buttons',
    connect: 'Connect the headset buttons',
    hint: 'The mute button of the headset then agrees with the microphone button on the screen.',
    connected: '{{name}} is connected: its mute button agrees with the screen.',
    none: 'No headset with buttons was chosen.',
  },
  news: {
    replaced: {
      title: '{{from}} was unplugged',
      camera: 'Your picture now comes from {{to}}. The call goes on.',
      microphone: 'Your voice now goes through {{to}}. The call goes on.',
      speaker: 'The participant is now heard through {{to}}. The call goes on.',
    },
    returned: {
      title: '{{to}} is back',
      camera: 'Your picture comes from {{to}} again.',
      microphone: 'Your voice goes through {{to}} again.',
      speaker: 'The participant is heard through {{to}} again.',
    },
    lost: {
      title: '{{from}} was unplugged',
      camera:
        'The participant does not see you, but still hears you. Plug in a camera; it is used as soon as it is there.',
      microphone:
        'The participant does not hear you. Plug in a headset or microphone; it is used as soon as it is there.',
      speaker:
        'You do not hear the participant. Plug in a headset or speaker; it is used as soon as it is there.',
    },
    found: {
      title: '{{to}} is there',
      camera: 'The participant sees you through {{to}}.',
      microphone: 'The participant hears you through {{to}}.',
      speaker: 'The participant is heard through {{to}}.',
    },
    chosen: {
      title: 'Now {{to}}',
      camera: 'Your picture comes from {{to}}.',
      microphone: 'Your voice goes through {{to}}.',
      speaker: 'The participant is heard through {{to}}.',
    },
    silent: {
      title: 'Nothing comes from {{from}}',
      camera: 'Check the shutter or the button of the camera. The call goes on.',
      microphone: 'Check the mute button of the headset or the sound settings. The call goes on.',
      speaker: 'Check the sound settings. The call goes on.',
    },
  },
};
