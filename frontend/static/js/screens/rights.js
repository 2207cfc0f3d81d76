/** Who may sign what, as the server has it: backend/clinicians/grants.py. The server has the last word. Pure. */

const PHYSICIAN = ['discharge', 'outcome', 'transfer', 'monitoring', 'findings']
const PHARMACIST = ['note']

/** Whether the server would take an entry of a known kind from this person. @param {string} role @param {string} kind */
export function maySign(role, kind) {
  if (role === 'pharmacist') return PHARMACIST.includes(kind)
  return role === 'physician' || (role === 'nurse' && !PHYSICIAN.includes(kind))
}
