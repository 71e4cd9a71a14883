import { defineMarkdocConfig } from '@astrojs/markdoc/config';

export default defineMarkdocConfig({});
