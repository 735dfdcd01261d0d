/** What a person is to do with a proposal. */
export type Task =
  | 'finish-draft'
  | 'take-for-calculation'
  | 'calculate'
  | 'send-to-validation'
  | 'take-for-validation'
  | 'validate'
  | 'answer'
  /** It was validated, and is not that any more. */
  | 'renew-validation'
