import { rendererConfig } from './build/pages.ts';

export default rendererConfig();
