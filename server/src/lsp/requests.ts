/** The custom messages with their types, as the protocol library wants them. */
import { NotificationType, NotificationType0, RequestType, RequestType0 } from 'vscode-languageserver';
import * as messages from './messages.ts';

export const LookupRequest = new RequestType<messages.LookupParams, messages.LookupResult, void>(messages.LOOKUP);

export const WorthCompletingRequest = new RequestType<messages.WorthCompletingParams, boolean, void>(
  messages.WORTH_COMPLETING,
);

export const CheckDocumentRequest = new RequestType<messages.CheckDocumentParams, messages.CheckCounts | null, void>(
  messages.CHECK_DOCUMENT,
);

export const SourceDocumentRequest = new RequestType<
  messages.SourceDocumentParams,
  messages.SourceDocumentResult | null,
  void
>(messages.SOURCE_DOCUMENT);

export const SourcePlaceRequest = new RequestType<messages.SourcePlaceParams, messages.SourcePlaceResult | null, void>(
  messages.SOURCE_PLACE,
);

export const EffectiveConfigurationRequest = new RequestType<
  messages.EffectiveConfigurationParams,
  messages.PageResult | null,
  void
>(messages.EFFECTIVE_CONFIGURATION);

export const WhyFlaggedRequest = new RequestType<messages.WhyFlaggedParams, messages.PageResult | null, void>(
  messages.WHY_FLAGGED,
);

export const PageRequest = new RequestType<messages.PageParams, messages.PageResult | null, void>(messages.PAGE);

export const IgnoreRequest = new RequestType<messages.IgnoreParams, messages.IgnoredPlace | null, void>(
  messages.IGNORE,
);

export const UnignoreRequest = new RequestType<messages.IgnoredPlace, boolean, void>(messages.UNIGNORE);

export const StatusNotification = new NotificationType<messages.StatusParams>(messages.STATUS);

export const ReviewRequest = new RequestType<messages.ReviewParams, messages.ReviewResult | null, void>(
  messages.REVIEW,
);

export const ListDraftsRequest = new RequestType<messages.ListDraftsParams, messages.ListDraftsResult, void>(
  messages.LIST_DRAFTS,
);

export const SwitchedOffNotification = new NotificationType<messages.SwitchedOffParams>(messages.SWITCHED_OFF);

export const BrowseRequest = new RequestType<messages.BrowseParams, messages.BrowseResult, void>(messages.BROWSE);

export const AssistRequest = new RequestType<messages.AssistParams, messages.AssistResult, void>(messages.ASSIST);

export const AssistantFoldersRequest = new RequestType<Record<string, never>, messages.AssistantFolders, void>(
  messages.ASSISTANT_FOLDERS,
);

export const ServiceCredentialsRequest = new RequestType0<messages.ServiceCredentials | null, void>(
  messages.SERVICE_CREDENTIALS,
);

export const ServiceCredentialsChangedNotification = new NotificationType0(messages.SERVICE_CREDENTIALS_CHANGED);
