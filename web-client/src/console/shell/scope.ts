/** Whether a unit is the one at the scope's root, or below it. */
export function covers(root: string | undefined, org: string): boolean {
  return root !== undefined && root !== '' && (org === root || org.startsWith(`${root}.`))
}
