/** Where a patient's therapy stands. Pure. */

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart */

/** Whether therapy has begun. @param {PatientChart} patient @param {number} now_ms */
export const hasBegun = ({ course }, now_ms) => Boolean(course && course.day0_ms !== null && course.day0_ms <= now_ms)

/** Whether a treatment waits for its day 0. @param {PatientChart} patient */
export const lacksDay0 = ({ course, day, present }) => present && course !== null && day === null
