/** Builds, then shows the main job; says beforehand what it does, for how long, and what it takes. Usage: npm start */
import { build } from './build.ts';
import { demonstrate } from './demo.ts';
import { say } from './words.ts';

try {
  console.log(say.starting);
  build();
  process.exitCode = demonstrate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
