import './plain-faults.ts';
import '#env';
import { buildWhenStale } from './build-when-stale.ts';

if (!buildWhenStale()) process.exit(1);
await import('./serve.ts');
