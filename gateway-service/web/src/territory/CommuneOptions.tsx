import { useTerritory } from './territory';

interface Props {
  /** Beside the name, where somebody writes an address. */
  postalCodes?: boolean;
}

/** The territory's communes as the options of a select, by name. */
export function CommuneOptions({ postalCodes = false }: Props) {
  const communes = useTerritory().data?.communes ?? [];
  return [...communes]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ code, name, postalCode }) => (
      <option key={code} value={code}>
        {postalCodes ? `${name} (${postalCode})` : name}
      </option>
    ));
}
