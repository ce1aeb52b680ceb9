/** The practice branch's own sentences. */
export const practice = {
  usage:
    'Usage: node electron/desk/practice/cli.ts --out FOLDER [--seed WORD] [--day YYYY-MM-DD] [--scale NUMBER] [--xlsx]',
  progress: '{{done}} of {{total}} practice claims made',
  summary:
    'Done: {{claims}} claims, {{files}} files ({{megabytes}} MB), {{defective}} claims with defects, {{seconds}} seconds. Package: {{path}}',
} as const;
