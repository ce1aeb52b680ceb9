/** The practice branch's own sentences. */
export const practice = {
  usage: 'Usage: npm run practice -- --out FOLDER [--seed WORD] [--day YYYY-MM-DD] [--scale NUMBER] [--xlsx]',
  progress: '{{done}} of {{total}} practice claims made',
  summary:
    'Done: {{claims}} claims, {{files}} files ({{megabytes}} MB), {{defective}} claims with defects, {{seconds}} seconds. Package: {{path}}\nTake it in with: npm run intake -- {{path}} (where the data lie elsewhere: --data DIR, as with npm start)',
} as const;
