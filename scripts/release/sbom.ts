/** A software bill of materials of a release: CycloneDX 1.6 as JSON, the same bytes for the same parts. */
import { createHash } from 'node:crypto';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { Part } from './parts.ts';

const LICENSE_ID = /^[\w.+-]+$/;

export interface Released {
  readonly version: string;
  /** ISO 8601. */
  readonly time: string;
}

export function sbomOf({ version, time }: Released, parts: readonly Part[]): string {
  const bom = new Models.Bom({ version: 1, serialNumber: serialOf(version, time, parts) });
  bom.metadata.timestamp = new Date(time);
  bom.metadata.component = component(Enums.ComponentType.Application, {
    name: 'tifa',
    version,
    license: 'MIT',
    notices: [],
  });
  for (const part of parts) bom.components.add(component(Enums.ComponentType.Library, part));
  const own = bom.metadata.component;
  for (const part of bom.components) own.dependencies.add(part.bomRef);
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function component(type: Enums.ComponentType, { name, version, license }: Part): Models.Component {
  const [group, base] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const made = new Models.Component(type, base ?? name, {
    ...(group !== undefined && { group }),
    version,
    bomRef: `${name}@${version}`,
  });
  made.licenses.add(LICENSE_ID.test(license) ? new Models.SpdxLicense(license) : new Models.LicenseExpression(license));
  if (type === Enums.ComponentType.Library) made.purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return made;
}

/** A UUID (version 8) of the contents, in the place of a random one. */
function serialOf(...contents: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
