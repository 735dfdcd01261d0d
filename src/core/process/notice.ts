/** What people are told by mail of a proposal's way: what happened to it, and to whom it matters next. */
export const noticeKinds = [
  'submitted',
  'passed-on',
  'taken',
  'calculated',
  'sent-to-validation',
  'approved',
  'stamp-voided',
  'referred',
  'recalled',
  'sent-back',
  'withdrawn',
  'asked',
  'answered',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export function isNoticeKind(text: string): text is NoticeKind {
  return noticeKinds.some(kind => kind === text)
}
