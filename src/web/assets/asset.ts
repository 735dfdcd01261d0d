/** A file that never changes under its address, held ready in every encoding a browser may ask for. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Bytes = Uint8Array<ArrayBuffer>

export type Asset = {
  readonly type: string
  /** Which of the encodings there are, the smallest first: a packed file, such as a font, is only sent as it is. */
  readonly encodings: readonly Encoding[]
  readonly encoded: (encoding: Encoding) => Promise<Bytes>
}

export type Encoding = 'br' | 'gzip' | 'identity'

/** Read and compressed at its first request and kept: start-up does not wait for it, and the level is the highest. */
export function createAsset(type: string, read: () => Bytes): Asset {
  const isPacked = type.startsWith('font/')
  const ready = new Map<Encoding, Promise<Bytes>>()
  const encoded = (encoding: Encoding) => {
    const known = ready.get(encoding)
    if (known) return known
    const fresh = encode(read(), encoding)
    ready.set(encoding, fresh)
    return fresh
  }
  return { type, encodings: isPacked ? ['identity'] : ['br', 'gzip', 'identity'], encoded }
}

/** The same for a file that the build packed already; `read` is given the encoding that is asked for. */
export function createPackedAsset(type: string, read: (encoding: Encoding) => Bytes): Asset {
  const ready = new Map<Encoding, Promise<Bytes>>()
  return {
    type,
    encodings: ['br', 'gzip', 'identity'],
    encoded: encoding => {
      const bytes = ready.get(encoding) ?? Promise.resolve(read(encoding))
      ready.set(encoding, bytes)
      return bytes
    },
  }
}

/** The first encoding, of those we prefer, that a browser says it takes. */
export function chooseEncoding<E extends string = Encoding>(
  acceptEncoding: string | undefined,
  preferred: readonly E[],
): E | 'identity' {
  const accepted = (acceptEncoding ?? '')
    .split(',')
    .map(part => part.trim().toLowerCase())
    .filter(part => !/;\s*q=0(\.0*)?$/.test(part))
    .map(part => part.split(';')[0]?.trim())
  return preferred.find(encoding => accepted.includes(encoding)) ?? 'identity'
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function encode(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
  if (encoding === 'identity') return bytes
  if (encoding === 'gzip') return zip(bytes, { level: constants.Z_BEST_COMPRESSION })
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
}
