export interface FieldError {
  field: string;
  message: string;
}

const PREFIX = 'urn:stagein:problem:';

/** A refusal by the server (RFC 9457), or the lack of one: status 0 means that nobody answered. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly fields: readonly FieldError[];
  readonly correlationId: string | undefined;

  constructor(
    status: number,
    told: {
      code?: string;
      title?: string;
      detail?: string;
      fields?: readonly FieldError[];
      correlationId?: string;
    } = {},
  ) {
    super(told.detail ?? told.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = told.code ?? '';
    this.title = told.title ?? '';
    this.detail = told.detail;
    this.fields = told.fields ?? [];
    this.correlationId = told.correlationId;
  }

  static offline(): Problem {
    return new Problem(0, { code: 'offline' });
  }

  /** The message for one field, by the last part of its name: `weeks[0].seats` answers to `weeks` too. */
  field(name: string): string | undefined {
    return this.fields.find((error) => error.field === name || error.field.split(/[.[]/)[0] === name)
      ?.message;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function fieldErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const error = (entry ?? {}) as Record<string, unknown>;
    const field = text(error.field);
    const message = text(error.message);
    return field && message ? [{ field, message }] : [];
  });
}

/** Reads a problem detail; anything else (a proxy's page, an empty body) becomes a problem by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  let told: Record<string, unknown> = {};
  if (/json/.test(response.headers.get('Content-Type') ?? '')) {
    try {
      told = ((await response.json()) ?? {}) as Record<string, unknown>;
    } catch {
      told = {};
    }
  }
  const type = text(told.type) ?? '';
  return new Problem(response.status, {
    code: type.startsWith(PREFIX) ? type.slice(PREFIX.length) : undefined,
    title: text(told.title),
    detail: text(told.detail),
    fields: fieldErrors(told.errors),
    correlationId: text(told.correlationId),
  });
}
