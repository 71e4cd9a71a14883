import { sendDigests } from '#commands/notifications/send-digests.ts';
import { openDatabase } from '#db/client.ts';
import { folderPost } from '#ports/mail.ts';

// A server of its own, in a process of its own: opens the database, waits for the word, writes the letters, says how many.
const [url = '', folder = '', now = ''] = process.argv.slice(2);
const { db, close } = openDatabase(url);
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
const count = await sendDigests(db, new Date(now), { post: folderPost(folder, 'm@example.edu.cn') });
process.stdout.write(`${count.sent}\n`);
close();
process.exit(0);
