import { runLive } from './live.ts';

await runLive({ mode: 'fs', isEditorFirst: false, isBuilt: false });
