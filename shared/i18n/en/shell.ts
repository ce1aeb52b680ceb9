/** Sentences of the two shells, in English. */
export const shell = {
  started: 'Loket is ready: {{url}}',
  openYourself:
    'Open the address above in Chromium, Chrome or Edge on this computer (good once, {{minutes}} minutes).',
  windowOpened: 'The window was opened with {{browser}}. Close it to stop.',
  windowFailed: 'The window could not be opened with {{browser}}. Open this address yourself: {{url}}',
  practice: 'Practice branch: all names, numbers and papers are invented.',
  isPractice:
    'The folder {{directory}} holds a practice branch and stays one. For a real branch use --data with another folder.',
  isNotPractice:
    'The folder {{directory}} holds the data of a real branch, which is never mixed with practice. For practice use --data with another folder.',
  stopping: 'Closing Loket: saved work is safe.',
  stopped: 'Loket is closed.',
  keyWeaker:
    'The data key lies in {{path}} (only its owner can read it). This is weaker than the key store of the system, which Loket uses in Electron.',
  keyMode:
    'Others can read the key file {{path}} (mode {{mode}}). Loket does not open. The data are safe; mend it with: chmod 600 {{path}}',
  keyLength:
    'The key file {{path}} is damaged: {{length}} bytes long instead of 32. Loket does not open and changed nothing. Bring the file back from a backup.',
  keyMissing:
    'There are data in {{directory}}, but their key file ({{path}}) is missing. Loket makes no new key, so that no data are lost. Bring the key file back from a backup, or use the sealed recovery key: npm run recover',
  keyUnreadable:
    'The key file {{path}} cannot be read ({{code}}). Loket does not open; the data are untouched. Check owner and rights of that file.',
  alreadyRunning:
    'Loket is already open with the data in {{directory}} (process {{pid}}). Use the open window, or close it first.',
  deskFailed: 'The data in {{directory}} cannot be opened. {{sentence}}',
  hubFailed:
    'The branch hub could not be started ({{reason}}). No data changed. Try once more; if it stays, show the line above to IT staff.',
  hubDied: 'The branch hub stopped suddenly; Loket starts it again. Saved work is safe.',
  hubOptionAlone: '--seat-code, --hub-ca and --anyway go together with --hub. See --help.',
  hubAddress:
    "The hub's address cannot be read: {{url}}. Write it as https://hub.kantor.example:7443 (without https only on this machine itself).",
  hubNeedsCode:
    'Joining a hub needs its seat code: --seat-code CODE. Ask whoever runs the hub (npm run hub -- seat-code).',
  hubCaUnreadable: 'The certificate file {{path}} cannot be read. Check its name and rights; it must be PEM.',
  hubUnreachable:
    'The hub at {{url}} does not answer. Nothing was changed. Check the address, the network, and whether the hub runs, then try again.',
  hubCertificate:
    'The certificate of the hub at {{url}} is not the one named in the seat code. Loket has not joined and sent nothing. Ask whoever runs the hub for a new code; if the code is right, somebody on this network pretends to be the hub.',
  hubName:
    "The hub's certificate is not for the address {{url}}. Loket has not joined. Use an address that stands in the certificate, or ask whoever runs the hub to make it again with this name.",
  hubUntrusted:
    "This machine does not trust the certificate of the hub at {{url}}. Loket has not joined. Give its authority's certificate with --hub-ca FILE, or ask for a new seat code.",
  hubCode:
    'The hub does not accept this seat code. Nothing was changed. Copy the whole code, or ask whoever runs the hub for a new one.',
  hubVersion:
    'Loket on this machine is older than the hub at {{url}}. Nothing was changed. Update Loket, then try again.',
  hubElsewhere:
    'The folder {{directory}} has already joined another hub ({{url}}). Leave it first with --hub none, or use --data with another folder.',
  hubOwnBranch:
    'The folder {{directory}} holds a branch of its own (practice, for example) and is not mixed with another branch. Use --data with a new folder to join a hub.',
  hubNotJoined: 'The folder {{directory}} has joined no hub. Nothing was changed.',
  hubWorkWaits:
    '{{count}} pieces of work have not reached the hub. Loket has not left it. Open Loket until all is sent; or repeat with --anyway: that work is then set aside in the data folder and not sent.',
  hubJoined: 'Joined {{branch}} at {{url}}. From now on this is enough: npm start',
  hubLeft: 'Left the hub {{url}}. The copy of that branch was set aside in {{path}}; nothing was deleted.',
  hubFileMode:
    "The file {{path}} (the hub's code) is damaged or can be read by others. Loket was not opened. Mend it with: chmod 600 {{path}}, or join again with --hub and --seat-code.",
  notBuilt: 'The screen of Loket is not built yet ({{path}}). Run: npm run build',
  unknownOption: 'Unknown option: {{option}}. See --help.',
  badPort: 'Wrong port number: {{port}}. Choose 0 to 65535.',
  portBusy: 'Port {{port}} is used by another program. Choose another --port, or none.',
  pageNoKey: 'This page opens only in the window that Loket itself opened.',
  pageUsed: 'This link was used already or is too old. Start Loket again to get a new one.',
  pageNotFound: 'There is nothing at this address.',
  pageRefused: 'Refused: the request does not come from the window of Loket.',
  electronMissing:
    'Loket opens in a browser window (no Electron on this machine, or it cannot open without a display).',
  electronForced: 'Electron was asked for (--shell=electron) but is not here and cannot be fetched.',
  building: 'Preparing Loket ...',
  keyStorePlain:
    'This system has no safe key store, so Loket keeps no data here. Install GNOME Keyring or KWallet, then open it again.',
  keyStoreUnavailable:
    'The key store of the system cannot be used yet. The data are safe. Log in to this computer again, then open Loket.',
  keyStoreBroken:
    'The key store of the system cannot open the data key. The data are untouched. Use the sealed recovery key, or call IT staff.',
  startFailedTitle: 'Loket cannot be opened',
  pickIntakeTitle: 'Choose the work package of the day',
  pickScanTitle: 'Choose the scanner folder',
  pickIntakeFilter: 'Work package (zip, xlsx, csv)',
} as const;
