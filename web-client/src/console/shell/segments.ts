/** Groups of workers a talk or a contest may be for (claim `segments`). */
export const SEGMENTS = ['new-employment', 'migrant', 'youth', 'vocational-student', 'retired'] as const
export type Segment = (typeof SEGMENTS)[number]
