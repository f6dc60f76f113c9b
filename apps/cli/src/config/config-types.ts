/** The part of JSON Schema that the schema of the configuration is made of. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

const objectType = ({ properties, required = [], additionalProperties }: Schema, indent: string): string => {
  if (!properties)
    return `Record<string, ${typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown'}>`;
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const remark = schema.description
      ? `${inner}/** ${schema.description.replaceAll('*/', '*\\/')} */\n`
      : '';
    const optional = required.includes(name) ? '' : '?';
    const union = optional && ' | undefined';
    return `${remark}${inner}${name}${optional}: ${typeOf(schema, inner)}${union};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
};

function typeOf(schema: Schema, indent: string): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, indent)).join(' | ');
  switch (schema.type) {
    case 'object':
      return objectType(schema, indent);
    case 'array':
      return schema.prefixItems
        ? `[${schema.prefixItems.map((one) => typeOf(one, indent)).join(', ')}]`
        : `Array<${schema.items ? typeOf(schema.items, indent) : 'unknown'}>`;
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
      return schema.type;
    case undefined:
      return 'unknown';
    default:
      throw new TypeError(`no type is known for ${JSON.stringify(schema)}`);
  }
}

/**
 * The declarations of `gouji/config`, made of the JSON Schema of the configuration: whoever uses them needs neither zod nor a
 * package of the workspace. Throws a TypeError for a schema with a part unknown here.
 */
export function configTypes(schema: object): string {
  return [
    '/** The configuration file, `gouji.config.ts`, `.js` or `.json`. */',
    `export interface Config ${objectType(schema as Schema, '')}`,
    '',
    '/** Returns what it is given, so that an editor knows the keys and values of a configuration. */',
    'export declare const defineConfig: (config: Config) => Config;',
    '',
  ].join('\n');
}
