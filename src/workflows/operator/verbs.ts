/** Verbs of this workflow's commands. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    agreementVersions: 'publish';
    personalData: 'erase' | 'show';
    programmeFacts: 'change' | 'list';
    partners: 'mark' | 'onboard';
    reviews: 'approve' | 'confirmApproval' | 'list' | 'reject' | 'show';
    tenants: 'admit' | 'dismiss' | 'list';
  }
}
