import type { Configuration } from 'electron-builder';
import { bundledModules, readLock } from './packaged-modules.ts';

/** What of dist/ belongs to an installed seat; the browser shell is for machines without Electron. */
const programs = ['main', 'preload', 'desk', 'hub', 'renderer', 'participant'];

/**
 * How Loket is packed (features M1): NSIS per machine and silent for Windows, deb and AppImage for Linux.
 * @param electronDist a folder with the Electron program, so that nothing is fetched while packing
 * @param output where packages are written
 */
export function packagingConfig(electronDist: string | undefined, output: string): Configuration {
  return {
    appId: 'id.loket.workstation',
    productName: 'Loket',
    copyright: 'Loket',
    directories: { output, buildResources: 'build/resources' },
    ...(electronDist === undefined ? {} : { electronDist }),
    files: [
      'package.json',
      ...programs.map((folder) => `dist/${folder}/**`),
      '!**/*.{map,ts,tsx,mts,cts,md,markdown,flow}',
      '!**/{test,tests,__tests__,example,examples,docs,.github}/**',
      '!node_modules/better-sqlite3/{deps,src}/**', // SQLite's own sources; the built file is enough
      ...otherPrebuilds.map((name) => `!node_modules/better-sqlite3/prebuilds/${name}.node`),
      ...unusedParts.map((pattern) => `!node_modules/${pattern}`),
      ...bundledModules(readLock()).map((name) => `!node_modules/${name}/**`),
    ],
    asar: { smartUnpack: false }, // code stays inside the archive, whose integrity is checked
    asarUnpack: ['**/*.node', '**/@img/**/*.{so,so.*,dll,dylib}'], // the system loads native code from real files only
    npmRebuild: false, // Node-API prebuilds serve Node and Electron alike
    nodeGypRebuild: false,
    removePackageScripts: true,
    electronLanguages: ['id', 'en-US'],
    electronFuses: fuses,
    publish: null, // updates are handed out by the branch's own IT, signed, after hours
    win: { target: [{ target: 'nsis', arch: ['x64'] }], executableName: 'Loket' },
    nsis: {
      oneClick: true, // one click is the silent kind (`/S` works without questions)
      perMachine: true, // one installation for all officers of a seat
      allowElevation: true,
      deleteAppDataOnUninstall: false, // the cache may hold work that is still to be sent
      runAfterFinish: false,
    },
    linux: {
      target: ['deb', 'AppImage'],
      category: 'Office',
      maintainer: 'Loket',
      synopsis: 'Meja kerja petugas layanan klaim',
      executableName: 'loket',
    },
    deb: {
      priority: 'optional',
      depends: ['libgtk-3-0', 'libnss3', 'libxss1', 'libsecret-1-0', 'libasound2 | libasound2t64'],
    },
  };
}

/** Prebuilt files for other machines than this build's. */
const otherPrebuilds = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm64',
  'linuxmusl-arm64',
  'linuxmusl-x64',
  'win32-arm64',
  'win32-x64',
  'linux-x64',
].filter((name) => name !== `${process.platform}-${process.arch}`);

/** Large parts of packages that the reader of papers does not use. */
const unusedParts = [
  'tesseract.js/{dist,scripts}/**', // for browsers and for building
  'tesseract.js-core/*.wasm.js', // the same as the .wasm files, for browsers
  'tesseract.js-core/*-lstm.*', // tesseract.js 7 takes the other kind under Node, whatever is asked for
  '@tesseract.js-data/ind/4.0.0/**', // the large model
  'pdfjs-dist/{build,web,types,image_decoders,cmaps}/**', // for browsers; character maps of East Asian fonts
  'pdfjs-dist/legacy/{web,image_decoders}/**',
  'pdfjs-dist/legacy/build/{*.min.mjs,pdf.sandbox.mjs,pdf.renderer.mjs}', // the sandbox would run scripts
];

/** Switches burnt into the program file; each is off unless the seat needs it. */
export const fuses: NonNullable<Configuration['electronFuses']> = {
  runAsNode: false, // ELECTRON_RUN_AS_NODE would make Loket a Node for any script; desk and hub are utility processes
  enableCookieEncryption: true, // nothing of the screen's profile lies in plain text
  enableNodeOptionsEnvironmentVariable: false, // NODE_OPTIONS could load foreign code into the desk
  enableNodeCliInspectArguments: false, // --inspect would open the desk's memory, keys included
  enableEmbeddedAsarIntegrityValidation: true, // a changed app.asar does not start (Windows, macOS)
  onlyLoadAppFromAsar: true, // an `app` folder laid beside it is not loaded
  loadBrowserProcessSpecificV8Snapshot: false, // we ship no snapshot of our own
  grantFileProtocolExtraPrivileges: false, // the screen comes from app://, file:// needs nothing
};
