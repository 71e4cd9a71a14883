import { serve } from '../src/server.ts';

const { url } = await serve();
process.on('message', () => process.send?.(process.memoryUsage().rss / 2 ** 20));
process.send?.(url);
