import { z } from 'zod';
import { CredentialCheck } from '#domain/credentials/check.ts';
import { RecordStatus } from '#domain/credentials/findings.ts';
import { PublicKeys } from '#domain/credentials/public-keys.ts';
import { Statement, StatementStatus } from '#domain/credentials/statement.ts';
import { RosterReport } from '#domain/people/roster-report.ts';
import { ProjectsReport } from '#domain/projects/import/report.ts';
import {
  BatchAnswer,
  BatchRequest,
  ClearanceAnswer,
  ClearanceRequest,
  TeamAnswer,
  TeamRequest,
} from '#domain/requirements/clearance-answer.ts';
import { PastReport } from '#domain/requirements/past/report.ts';
import { Health } from '#domain/shared/health.ts';
import { Problem } from '#domain/shared/problem.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return rest;
};

const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (description: string, name: string) => ({ description, content: { 'application/json': { schema: named(name) } } });
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: named('Problem') } } });
const tooOften = problem('Asked too often from one address; `Retry-After` says for how many seconds to wait.');
const bearer = [{ token: [] }];
const query = (name: string, description: string, schema: object) => ({ name, in: 'query', required: false, description, schema });
const language = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'The language of `detail` in problems: zh-CN (default) or en.',
  schema: { type: 'string' },
};

/** The description of the API, made from the schemas that the handlers themselves parse with. */
export const openApi = (server: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Minglun 明伦',
    version: '1',
    description:
      'Asks whether a person meets the training that a project requires on a day, and checks records. Days are calendar days in Beijing.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: server }],
  paths: {
    '/api/v1/clearances': {
      post: {
        operationId: 'askClearance',
        summary: 'Ask the gate',
        description:
          'Answers for every requirement in force whether it is met, whether it blocks that day, and why, as known now or at an instant that is past, and keeps the answer under a receipt number.',
        security: bearer,
        parameters: [language],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { oneOf: [named('ClearanceRequest'), named('TeamRequest'), named('BatchRequest')] } } },
        },
        responses: {
          200: {
            description:
              'The decision. `cleared` is true or false; both are answers. A whole team is answered person by person; of many questions each is answered or refused for itself, in their order.',
            content: {
              'application/json': { schema: { oneOf: [named('ClearanceAnswer'), named('TeamAnswer'), named('BatchAnswer')] } },
            },
          },
          400: problem(
            'The body is not as described, the role of a person who is not a member is missing, or `known` is still to come. Every fault is listed.',
          ),
          401: problem('No valid token.'),
          403: problem('The role of the token does not include asking the gate.'),
          404: problem('The project, the person or both are not known at the institution of the token.'),
          415: problem('The body is not sent as application/json.'),
        },
      },
    },
    '/.well-known/jwks.json': {
      get: {
        operationId: 'publicKeys',
        summary: 'The keys that sign answers and statements',
        description: 'Public. Newest first; older keys stay, so that what they signed can still be checked.',
        responses: { 200: json('A JSON Web Key Set with Ed25519 keys.', 'PublicKeys') },
      },
    },
    '/api/v1/clearances/{receipt}': {
      get: {
        operationId: 'clearanceByReceipt',
        summary: 'Show an answer again, unchanged',
        security: bearer,
        parameters: [{ name: 'receipt', in: 'path', required: true, schema: { type: 'string' } }, language],
        responses: {
          200: json('The answer as it was given.', 'ClearanceAnswer'),
          401: problem('No valid token.'),
          403: problem('The receipt belongs to a project that the token may not see.'),
          404: problem('There is no such receipt.'),
        },
      },
    },
    '/api/v1/imports': {
      post: {
        operationId: 'importRoster',
        summary: 'Send a roster, a table of projects and their members, or a list of past learning',
        description:
          'Tells what each row would do; nothing is kept. With `apply=1` it comes into force: new units are made, faulty rows are passed over. Files as the site takes them: CSV in UTF-8 or GB18030, or XLSX. No identity-card numbers. Columns that are not recognised must once be named by a person on the site. With `kind=projects` the file is a table of projects and members, on one sheet or several; people are found by staff number, e-mail address, or name and unit, and where several bear one name the row is faulty until a person has chosen on the site. With `kind=past` the file is a list of past learning, and `reason` is needed; learning already recognised is left as it is.',
        security: bearer,
        parameters: [
          query('kind', 'What the file holds; a roster when left out.', { type: 'string', enum: ['roster', 'projects', 'past'] }),
          query('apply', 'Put it in force.', { type: 'string', enum: ['1'] }),
          query('name', 'The name of the file, for the list of imports.', { type: 'string' }),
          query('sheet', 'The sheet of a workbook, where several hold a roster.', { type: 'string' }),
          query(
            'unitChanges',
            'What it means that a roster names another unit than the one held: a transfer from a day on (the default), or that the former was never right.',
            { type: 'string', enum: ['transfer', 'correction'] },
          ),
          query('reason', 'For `kind=past`, where it is needed: why the learning is recognised.', { type: 'string' }),
          query('issuer', 'For `kind=past`: who issued what names no issuer of its own.', { type: 'string' }),
          query('voucher', 'For `kind=past`: what vouches for what names no voucher of its own.', { type: 'string' }),
          language,
        ],
        requestBody: {
          required: true,
          content: Object.fromEntries(
            ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'].map((type) => [
              type,
              { schema: { type: 'string', format: 'binary' } },
            ]),
          ),
        },
        responses: {
          200: {
            description: 'What it does, and what is wrong with it.',
            content: { 'application/json': { schema: { oneOf: [named('RosterReport'), named('ProjectsReport'), named('PastReport')] } } },
          },
          400: problem('The file cannot be read as a roster; `detail` says why and what to do.'),
          401: problem('No valid token.'),
          403: problem('The role of the token does not include importing rosters.'),
          409: problem('People changed while it was being read, so nothing is in force; send it again.'),
          413: problem('The file is too large.'),
          415: problem('The body is not sent as a file.'),
        },
      },
    },
    '/api/v1/statements/{code}': {
      get: {
        operationId: 'statementByCode',
        summary: 'A training statement as it was frozen',
        security: bearer,
        parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }, language],
        responses: {
          200: json('What was frozen, its digest, and the signature over it.', 'Statement'),
          401: problem('No valid token.'),
          403: problem('The statement belongs to a project that the token may not see.'),
          404: problem('There is no such statement.'),
        },
      },
    },
    '/api/v1/statements/{code}/status': {
      get: {
        operationId: 'statementStatus',
        summary: 'Check a training statement',
        description: 'Public: whoever holds a code may ask. Names are masked.',
        parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: json('Whether the text kept is the text frozen.', 'StatementStatus'),
          404: json('No such statement; `why` says whether the code is malformed, miscopied or was never issued.', 'StatementStatus'),
          429: tooOften,
        },
      },
    },
    '/api/v1/credentials/{serial}': {
      get: {
        operationId: 'checkCredential',
        summary: 'Check a record of learning or a certificate, question by question',
        description:
          'Public: whoever holds a serial may ask. Each answer is yes, no or unknown; unknown is not to be taken for yes. The name is masked.',
        parameters: [
          { name: 'serial', in: 'path', required: true, schema: { type: 'string' } },
          query('on', 'The day on which it should be valid, `YYYY-MM-DD`; today when left out.', { type: 'string', format: 'date' }),
        ],
        responses: {
          200: json('What was found.', 'CredentialCheck'),
          404: json('There is none; `why` says whether the serial is malformed, miscopied or was never issued.', 'CredentialCheck'),
          429: tooOften,
        },
      },
    },
    '/api/v1/credentials/check': {
      post: {
        operationId: 'checkCredentials',
        summary: 'Check many serials at once',
        description: 'Public: up to 1,000 serials, answered in their order as of today.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['serials'],
                properties: { serials: { type: 'array', maxItems: 1000, items: { type: 'string' } } },
              },
            },
          },
        },
        responses: {
          200: {
            description: 'One answer for each.',
            content: {
              'application/json': { schema: { type: 'object', properties: { checked: { type: 'array', items: { type: 'object' } } } } },
            },
          },
          400: problem('The body is not as described.'),
          429: tooOften,
        },
      },
    },
    '/api/v1/status-lists/{list}': {
      get: {
        operationId: 'statusList',
        summary: 'Which credentials of a list no longer stand',
        description: 'Public. A signed W3C Bitstring Status List; it names nobody.',
        parameters: [{ name: 'list', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: 'The signed list.', content: { 'application/vc': { schema: { type: 'object' } } } },
          404: { description: 'There is no such list.' },
        },
      },
    },
    '/api/v1/status-lists/{list}/suspension': {
      get: {
        operationId: 'suspensionList',
        summary: 'Which certificates of a list do not count today',
        description: 'Public. The same places as in the list of what was revoked; a place is set while the certificate is suspended.',
        parameters: [{ name: 'list', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: {
          200: { description: 'The signed list.', content: { 'application/vc': { schema: { type: 'object' } } } },
          404: { description: 'There is no such list.' },
        },
      },
    },
    '/.well-known/issuer.json': {
      get: {
        operationId: 'issuerDocumentByAddress',
        summary: 'This site as an issuer whose name is this address: the same keys',
        description: 'Public. For programs that read https and no did:web.',
        responses: { 200: { description: 'A controller document.', content: { 'application/json': { schema: { type: 'object' } } } } },
      },
    },
    '/.well-known/did.json': {
      get: {
        operationId: 'issuerDocument',
        summary: 'This site as an issuer (did:web): the keys that sign credentials',
        description: 'Public. The newest first; older keys stay, so that what they signed can still be checked.',
        responses: { 200: { description: 'A DID document.', content: { 'application/did+json': { schema: { type: 'object' } } } } },
      },
    },
    '/api/v1/records/{serial}': {
      get: {
        operationId: 'recordStatus',
        summary: 'Check a record of learning',
        description: 'Public: whoever holds a serial may ask. The name is masked and nothing else of the person is told.',
        parameters: [{ name: 'serial', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: json('What is true of it today.', 'RecordStatus'),
          404: json('No such record; `why` says whether the serial is malformed, miscopied or was never issued.', 'RecordStatus'),
          429: tooOften,
        },
      },
    },
    '/api/health': {
      get: {
        operationId: 'health',
        summary: 'Whether the service answers',
        responses: { 200: json('It does.', 'Health'), 503: json('The database does not answer.', 'Health') },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made on the command line by a platform administrator.' } },
    schemas: {
      ClearanceRequest: schemaOf(ClearanceRequest, 'input'),
      TeamRequest: schemaOf(TeamRequest, 'input'),
      BatchRequest: schemaOf(BatchRequest, 'input'),
      ClearanceAnswer: schemaOf(ClearanceAnswer),
      TeamAnswer: schemaOf(TeamAnswer),
      BatchAnswer: schemaOf(BatchAnswer),
      PublicKeys: schemaOf(PublicKeys),
      Statement: schemaOf(Statement),
      StatementStatus: schemaOf(StatementStatus),
      RecordStatus: schemaOf(RecordStatus),
      CredentialCheck: schemaOf(CredentialCheck),
      RosterReport: schemaOf(RosterReport),
      ProjectsReport: schemaOf(ProjectsReport),
      PastReport: schemaOf(PastReport),
      Problem: schemaOf(Problem),
      Health: schemaOf(Health),
    },
  },
});
