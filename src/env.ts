import { z } from 'zod';

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) => z.preprocess((given) => blankIsAbsent(given) ?? value, schema);

const DatabaseUrl = z
  .string()
  .regex(/^(file:.+|libsql:\/\/.+|https?:\/\/.+|wss?:\/\/.+)$/, 'a file:, libsql://, http(s):// or ws(s):// address');

const Env = z
  .object({
    HOST: withDefault(z.string().min(1), '127.0.0.1'),
    PORT: withDefault(z.coerce.number().int().min(0).max(65_535), 4321),
    PUBLIC_URL: withDefault(z.url({ protocol: /^https?$/ }), 'http://127.0.0.1:4321'),
    ISSUER: withDefault(z.enum(['did', 'https']), 'did'),
    DATABASE_URL: withDefault(DatabaseUrl, 'file:data/minglun.db'),
    DATABASE_AUTH_TOKEN: optional(z.string().min(1)),
    DATA_DIR: withDefault(z.string().min(1), 'data'),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    MAIL_FROM: withDefault(z.string().min(3), 'Minglun <minglun@localhost>'),
    DEMO: withDefault(z.enum(['on', 'off']), 'on'),
    MODE: withDefault(z.enum(['production', 'development', 'test']), 'production'),
    SITE_HOST: optional(z.string().min(1)),
    SITE_CONTACT: optional(z.string().min(1)),
    ICP_NUMBER: optional(z.string().min(1)),
    POLICE_NUMBER: optional(z.string().min(1)),
    CHROMIUM_PATH: optional(z.string().min(1)),
  })
  .superRefine((env, context) => {
    const here = ['127.0.0.1', 'localhost', '::1'];
    if (env.MODE === 'test' && !(here.includes(env.HOST) && here.includes(new URL(env.PUBLIC_URL).hostname)))
      context.addIssue({
        code: 'custom',
        path: ['MODE'],
        message: 'test lets a request choose the time, so it is refused on a public address',
      });
  });

export type Env = z.infer<typeof Env>;

/** The environment as this process was given it. Throws one message that lists every bad value. */
export const parseEnv = (given: Record<string, string | undefined>): Env => {
  const parsed = Env.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n');
  const fault = new Error(
    `The environment is not usable, so nothing was started:\n${faults}\nMend these values (.env.example explains each) and start again.`,
  );
  fault.name = 'UnusableEnvironment';
  throw fault;
};

export const env: Env = parseEnv(process.env);
