/** The canonical form of JSON (RFC 8785) and its SHA-256, both synchronous and the same bytes everywhere. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** Keys in order, no spaces. Keys whose value is `undefined` are left out, as in any JSON. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

/** 64 hexadecimal digits. */
export const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(value))));

export const HASH_PATTERN = /^[0-9a-f]{64}$/;
