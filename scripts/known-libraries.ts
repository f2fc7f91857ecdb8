/** What is always so in our use of the libraries that weigh most; the CDN files are specialised by it. */
import type { Use } from './specialise.js';

const always = (value: string, expressions: readonly string[]): Record<string, string> => Object.fromEntries(expressions.map((each) => [each, value]));

/**
 * One instance, set up once and at once with every message inside; asked in one language at a time, by keys that exist.
 * No message nests another, formats what it inserts or escapes it; what it inserts is named by one word.
 */
const i18next: Use = {
  file: '**/i18next/dist/esm/i18next.js',
  sha256: 'e3090e0bb373e28255610bc3cd4f8df52f2282b36488c44f90dec2705c58b600',
  callers: ['src/i18n/translator.ts'],
  known: {
    // no plugin of any kind, nobody who listens or waits, no log
    ...always('undefined', [
      'this.i18nFormat', 'this.modules', 'this.modules.logger', 'this.modules.formatter', 'this.modules.languageDetector',
      'this.modules.i18nFormat',
    ]),
    ...always('undefined', [
      'this.services.languageDetector', 'new Logger()', 'this.logger.debug', 'this.logger', 's.logger',
      'formatter = Formatter', 'this.observers', 'defer()', 'this.pendingWarnings', 'this.isInitializing',
    ]),
    ...always('noop', [
      'this.modules.external.forEach', 'this.pendingWarnings?.forEach', 'this.emit', 'this.translator.on',
      's.backendConnector.on', 'storeApi.forEach', 'storeApiChained.forEach',
    ]),
    ...always('noop', [
      'baseLogger.init', 'baseLogger.deprecate', 'this.logger.log', 'this.logger.warn', 'this.logger.once',
      'this.logger.error',
    ]),
    ...always('undefined', [
      's.backendConnector', 's.backendConnector.devIsDefaultFallback', 's.utils',
      "!this.checkedLoadedFor[`${codes[0]}-${ns}`] && this.utils?.hasLoadedNamespace && !this.utils?.hasLoadedNamespace(usedNS)",
      'this.checkedLoadedFor', 'postProcessor.handle', 'this.backendConnector?.saveMissing',
    ]),
    // set up: the options are those of translator.ts, else the library's own
    ...always('undefined', [
      'instance.init', 'instance.t', 'instance.getFixedT', 'bindMemberFunctions(this)', 'new LanguageUtil(this.options)',
      'load()', 'this.format', 's.formatter', 's.formatter.init', 'this.options.interpolation.format',
      'loggerOwner = this.modules.logger ? this : undefined',
    ]),
    ...always('options', ['transformOptions(options)']),
    ...always('{}', ['get()', 'defOpts.interpolation']),
    ...always('false', [
      'this.options.isClone', 'callback && !this.isInitialized && !options.isClone', '!callback',
      'loggerOwner && loggerOwner !== this && loggerOwner.modules.logger !== this.modules.logger',
      "typeof options === 'function'", 'options.defaultNS == null && options.ns', 'options.keySeparator !== undefined',
      'options.nsSeparator !== undefined', "typeof this.options.overloadTranslationOptionHandler !== 'function'",
    ]),
    ...always('false', [
      'this.options.fallbackLng && !this.services.languageDetector && !this.options.lng',
      '!this.services.languageDetector && !this.options.lng', 'this.options.keySeparator === undefined',
      'this.options.ignoreJSONStructure === undefined',
    ]),
    ...always('true', ['this.options.resources || !this.options.initAsync']),
    // asked: one key, one language, one namespace, an object of values
    ...always('undefined', [
      'fixedOpts?.scopeNs', 'o.lngs', 'fixedT.lngs', 'o.ns', 'fixedT.ns', 'o.keyPrefix', 'fixedT.keyPrefix',
    ]),
    ...always('false', [
      "typeof opts !== 'object'", "typeof key === 'function'", "typeof k === 'function'", "typeof keys === 'function'",
      'keys == null', 'isString(keys)', 'Array.isArray(keys)', 'Array.isArray(key)', '!this.translator',
      "typeof opt === 'object'", "typeof opt !== 'object' && this.options.overloadTranslationOptionHandler", '!opt',
    ]),
    ...always('true', ['isString(lng)', "typeof o === 'object'", '!Array.isArray(keys)', 'isString(key) && keySeparator']),
    ...always('opt.lng', ['opt.lng || this.language', 'opt.lng || this.language || resolved.usedLng']),
    ...always('[opt.lng]', [
      'opt.lngs ? opt.lngs : this.languageUtils.toResolveHierarchy(opt.lng || this.language, opt.fallbackLng)',
    ]),
    ...always("['translation']", ['opt.ns || this.options.defaultNS || []']),
    ...always("'.'", [
      'opt.keySeparator !== undefined ? opt.keySeparator : this.options.keySeparator',
      'options.keySeparator !== undefined ? options.keySeparator : this.options.keySeparator',
    ]),
    ...always('false', [
      "lng?.toLowerCase() === 'cimode'", "lng.includes('.')", 'wouldCheckForNsInKey && !seemsNaturalLanguage',
      'nsSeparator && key.includes(nsSeparator)', 'Array.isArray(scopeNs) && !explicitCallNs',
      "!this.options.userDefinedKeySeparator && !opt.keySeparator && !this.options.userDefinedNsSeparator && !opt.nsSeparator && !looksLikeObjectPath(key, nsSeparator, keySeparator)",
      'opt.returnDetails !== undefined ? opt.returnDetails : this.options.returnDetails',
      '!opt.lng && resolved && resolved.res', 'this.options.fallbackNS',
    ]),
    ...always("':'", ['opt.nsSeparator !== undefined ? opt.nsSeparator : this.options.nsSeparator']),
    ...always('namespaces', ['isString(namespaces) ? [namespaces] : namespaces']),
    // found: a string, or the key itself where there is none
    ...always('true', ['result != null || !ignoreJSONStructure || !isString(key)', 'this.options.returnEmptyString']),
    ...always('false', [
      'this.options.returnNull', 'Translator.hasDefaultValue(opt)', 'shouldHandleAsObject(resForObjHndl)',
      '!this.isValidLookup(res) && hasDefaultValue',
      'handleAsObjectInI18nFormat && isString(joinArrays) && Array.isArray(res)', 'usedKey || usedDefault || updateMissing',
      '(usedKey || usedDefault) && this.options.parseMissingKeyHandler', 'this.options.appendNamespaceToMissingKey',
    ]),
    ...always('undefined', [
      'Object.prototype.toString.apply(resForObjHndl)', 'opt.postProcess || this.options.postProcess',
      'opt.skipInterpolation', 'opt.interpolation',
    ]),
    ...always('false', [
      'res != null && postProcessorNames?.length && opt.applyPostProcessor !== false',
      "opt.context !== undefined && (isString(opt.context) || typeof opt.context === 'number') && opt.context !== ''",
    ]),
    // counted: by Intl.PluralRules, which every browser has; no message has a form of its own for zero, or for an order
    ...always("''", ["needsPluralHandling ? this.pluralResolver.getSuffix(lng, opt.count, opt) : ''"]),
    ...always('false', [
      "typeof Intl === 'undefined'", 'opt.ordinal', 'options.ordinal',
      'needsPluralHandling && !opt.ordinal && opt.count === 0',
    ]),
    ...always("'_'", ['this.options.pluralSeparator', 'this.options.prepend']),
    ...always('code', ["getCleanedCode(code === 'dev' ? 'en' : code)"]),
    ...always('true', ['!code.match(/-|_/)']),
    // inserted: {{word}}, as it is
    ...always('false', [
      'opt.nest !== false', 'nestBef < nestAft', 'opt.replace && !isString(opt.replace)',
      'isString(res) && (opt?.interpolation?.skipOnVariables !== undefined ? opt.interpolation.skipOnVariables : this.options.interpolation.skipOnVariables)',
      '!options.interpolation', 'prefixEscaped || suffixEscaped || nestingPrefixEscaped || nestingSuffixEscaped',
    ]),
    ...always('false', [
      'this.escapeValue', 'this.useRawValueToEscape', 'this.alwaysFormat',
      'options?.missingInterpolationHandler || this.options.missingInterpolationHandler',
      "!this.escapeValue && typeof str === 'string' && /\\$t\\([^)]*\\{[^}]*\\{\\{/.test(str)",
      'todo.regex === this.regexpUnescape',
    ]),
    ...always('true', [
      '!key.includes(this.formatSeparator)',
      'options?.interpolation?.skipOnVariables !== undefined ? options.interpolation.skipOnVariables : this.options.interpolation.skipOnVariables',
    ]),
    ...always('undefined', [
      'this.escape', 'this.options.interpolation.defaultVariables', 'this.nestingPrefix', 'this.nestingSuffix',
      'this.nestingRegexp', 'this.nestingOptionsSeparator', 'this.formatSeparator',
      'unescapedValues.find(([start, end]) => at >= start && at < end)',
    ]),
    ...always('getPath(data, key)', [
      'deepFindWithDefaults(data, defaultData, key, this.options.keySeparator, this.options.ignoreJSONStructure)',
    ]),
    'this.prefix': "'\\\\{\\\\{'",
    'this.suffix': "'\\\\}\\\\}'",
    'this.unescapePrefix': "'-'",
    'this.unescapeSuffix': "''",
    'this.maxReplaces': '1000',
  },
};

/** Only methods that nobody calls go: one that were missed would fail where it is called, and never give a wrong digit. */
const decimal: Use = {
  file: '**/decimal.js-light/decimal.mjs',
  sha256: 'd195c4dc689ed1dc0038c026ea88c455e66c162229ca863f6fba96d759f49809',
  callers: ['src'],
  known: {},
};

/** One kind of code: bytes at the lowest level of correction, no larger than the largest one, as rows of modules. */
const qr: Use = {
  file: '**/qr/index.js',
  sha256: 'a0de370051f94bd74f218f74401fdf197585e3f9ef0143164f87ea941a3fdd6f',
  callers: ['src/elements/mfo-disclosure/qr-code.ts'],
  known: {
    ...always('undefined', ['opts.version', 'opts.mask', 'opts.textEncoder']),
    ...always('false', [
      "typeof opts !== 'object' || opts === null || Array.isArray(opts)", '!ECC_LEVELS.includes(ecc)', '!LENGTH_BITS[encoding]',
      "opts.mask !== undefined && (asNum(opts.mask, 'opts.mask') < 0 || opts.mask > 7)", 'text.length > maxBytes || utf8Length(text) > maxBytes',
      'utf8 !== undefined && !_isBytes(utf8)', 'dataLen >= 1 << lengthBits', 'bitPos > cap.capacity', "typeof ver !== 'number'",
      '!Number.isSafeInteger(ver)', 'ver < 1 || ver > 40', 'ver > 40', 'W > maxOutputSize', "type === 'numeric'", "type === 'alphanumeric'",
    ]),
    ...always('true', ["type === 'byte'", "output === 'raw'", 'mul !== undefined', 'ver === undefined', 'mask === undefined', '!test']),
    ...always("'byte'", ['opts.encoding !== undefined ? opts.encoding : detectType(text)']),
    ...always("'low'", ["opts.ecc !== undefined ? opts.ecc : 'medium'"]),
    ...always('LENGTH_BITS.byte', ['LENGTH_BITS[type]', 'LENGTH_BITS[encoding]']),
    'MODE_BITS[type]': '4',
    'EC_CODE[ecc]': '1',
    // their lists of this level
    'WORDS_PER_BLOCK[ecc]':
      '[7,10,15,20,26,18,20,24,30,18,20,24,26,30,22,24,28,30,28,28,28,28,30,30,26,28,30,30,30,30,30,30,30,30,30,30,30,30,30,30]',
    'ECC_BLOCKS[ecc]': '[1,1,1,1,1,2,2,2,2,4,4,4,4,4,6,6,6,6,7,8,8,9,9,10,12,12,12,13,14,15,16,17,18,19,19,20,21,22,24,25]',
    'byteCapacity(ver === undefined ? 40 : ver, ecc)': '0',
    "opts.border === undefined ? 2 : asNum(opts.border, 'opts.border')": '4',
    "opts.scale === undefined ? 1 : asNum(opts.scale, 'opts.scale')": '1',
    "asString(text, 'text')": 'text',
    "asString(output, 'output')": 'output',
  },
};

/** SHA-256 alone, of one text at a time: nothing to check, to copy or to wipe. */
const sha2: Use = {
  file: '**/@noble/hashes/sha2.js',
  sha256: '471746bba6ec4c6238ca41358d1d3b40b6ff31cf3363f0b4d550c649c1a8e83b',
  callers: ['src/disclosure/hash.ts', 'node_modules/@noble/hashes/_md.js'],
  known: always('undefined', ['clean(SHA256_W)', 'clean(this.buffer)']),
};

const hashing: Use = {
  file: '**/@noble/hashes/_md.js',
  sha256: '60cf3010fda89e3e4d3f0e7ff1ce249e9c467f34b4fd41b6fd6101d9f69be763',
  callers: ['node_modules/@noble/hashes/sha2.js', 'node_modules/@noble/hashes/utils.js'],
  known: {
    ...always('undefined', [
      'aexists(this)', 'abytes(data)', 'aoutput(out, this)', 'this.finished', 'this.isLE', 'this.roundClean()', 'this.destroy()',
    ]),
    ...always('false', ['len % 4 || outLen > state.length']),
    'out === buffer ? view : createView(out)': 'view',
  },
};

const bytes: Use = {
  file: '**/@noble/hashes/utils.js',
  sha256: '037ad49adb78168b6b699598fd33f85f7877456b1d28b4d032e2a1a16807947c',
  callers: ['src/disclosure/hash.ts', 'node_modules/@noble/hashes/sha2.js', 'node_modules/@noble/hashes/_md.js'],
  known: {
    ...always('undefined', [
      'hashC.outputLen', 'hashC.blockLen', 'hashC.canXOF', 'hashC.create', 'Object.assign(hashC, info)', 'hashCons(undefined)',
      'abytes(bytes)', 'clean(encoded)', "checkOpts({}, info, 'info')",
    ]),
    ...always('false', [
      "typeof hashCons !== 'function'", "typeof str !== 'string'",
      "typeof Uint8Array.from([]).toHex === 'function' && typeof Uint8Array.fromHex === 'function'",
    ]),
    'Object.freeze(hashC)': 'hashC',
    'new Uint8Array(encoded)': 'encoded',
  },
};

/** Rows of texts, read and written. */
const dsv: Use = {
  file: '**/d3-dsv/dist/d3-dsv.mjs',
  sha256: '227623440baa26684d5c8581b129fad5e1edb005c6618ee4a46ded14591ad9a0',
  callers: ['src/i18n/table'],
  known: {
    ...always('undefined', ['dsv(",")', 'dsv("\\t")']),
    ...always('false', ['new Date("2019-01-01T00:00").getHours() || new Date("2019-07-01T00:00").getHours()', 'f && (row = f(row, n++)) == null', 'value instanceof Date']),
    [`{
    parse: parse,
    parseRows: parseRows,
    format: format,
    formatBody: formatBody,
    formatRows: formatRows,
    formatRow: formatRow,
    formatValue: formatValue
  }`]: '{ parseRows, formatRow }',
  },
};

/** Those of every page's file, and those that the file with all elements has too. */
export const COMMON: readonly Use[] = [i18next, decimal];
export const LIBRARIES: readonly Use[] = [...COMMON, qr, sha2, hashing, bytes, dsv];
