#pragma once

#include <QLatin1StringView>

/// Sub-codes of failures found on this machine, beside those of the gateway.
/// text::describe() has a sentence for each; the key codes are the causes of contract/gateway.md 4.
namespace tapfleet::base::codes {

// Keys (gateway.md 1.5 and 4)
inline constexpr QLatin1StringView KeyEmpty{"key.empty"};
inline constexpr QLatin1StringView KeyNotBase64{"key.not-base64"};
inline constexpr QLatin1StringView KeyUnreadable{"key.unreadable"};
inline constexpr QLatin1StringView KeyIsPublic{"key.is-public"};           ///< a public key where a private one is asked for
inline constexpr QLatin1StringView KeyIsPrivate{"key.is-private"};         ///< a private key where a public one is asked for
inline constexpr QLatin1StringView KeyIsCertificate{"key.is-certificate"};
inline constexpr QLatin1StringView KeyIsRequest{"key.is-csr"};
inline constexpr QLatin1StringView KeyIsEncrypted{"key.is-encrypted"};
inline constexpr QLatin1StringView KeyTooShort{"key.too-short"};           ///< RSA under 2048 bits
inline constexpr QLatin1StringView KeyNotRsa{"key.not-rsa"};
inline constexpr QLatin1StringView KeyOwnPublic{"key.own-public-as-alipay"}; ///< cause 1
inline constexpr QLatin1StringView KeyPairMismatch{"key.pair-mismatch"};   ///< cause 2

// Certificates and content encryption (gateway.md 1.4, 1.6)
inline constexpr QLatin1StringView CertificateUnreadable{"certificate.unreadable"};
inline constexpr QLatin1StringView CertificateIsKey{"certificate.is-key"};
inline constexpr QLatin1StringView CertificatePairMismatch{"certificate.pair-mismatch"}; ///< the app certificate is of another private key
inline constexpr QLatin1StringView CertificateOwnAsAlipay{"certificate.own-as-alipay"};
inline constexpr QLatin1StringView CertificateNoRoot{"certificate.no-root"};           ///< a root bundle without an RSA certificate
inline constexpr QLatin1StringView CertificateUntrusted{"certificate.untrusted"};      ///< it does not lead to the roots, or is not valid now
inline constexpr QLatin1StringView CertificateChanged{"certificate.changed"};          ///< an answer signed with one that is not known yet
inline constexpr QLatin1StringView AesKeyWrong{"aes.key-wrong"};
inline constexpr QLatin1StringView AesUnreadable{"aes.unreadable"};

// Answers
inline constexpr QLatin1StringView SignatureMissing{"signature.missing"};  ///< an unsigned 10000
inline constexpr QLatin1StringView SignatureWrong{"signature.wrong"};
inline constexpr QLatin1StringView SignatureKeyPair{"signature.key-pair"}; ///< refused, though both signed the same text: cause 2. The message is the account's public key
inline constexpr QLatin1StringView SignatureTextChanged{"signature.text-changed"}; ///< refused: the gateway checked another text. The message is "ours / theirs"
inline constexpr QLatin1StringView SignatureReserialised{"signature.reserialised"}; ///< cause 6
inline constexpr QLatin1StringView AnswerDuplicateNode{"answer.duplicate-node"};
inline constexpr QLatin1StringView AnswerMalformed{"answer.malformed"};
inline constexpr QLatin1StringView AnswerHeadWrong{"answer.head-wrong"}; ///< an HTTP head or encoding that cannot become right
inline constexpr QLatin1StringView AnswerTooLarge{"answer.too-large"};
inline constexpr QLatin1StringView Redirected{"transport.redirected"};
inline constexpr QLatin1StringView InsecureUrl{"transport.insecure-url"};  ///< http:// to a host that is not loopback
inline constexpr QLatin1StringView TlsFailed{"transport.tls"};

// Accounts without the fleet service
inline constexpr QLatin1StringView FleetServiceMissing{"public.no-fleet-service"};
inline constexpr QLatin1StringView ListNotGranted{"public.list-not-granted"}; ///< the public list of SNs

// What an account can write at all
inline constexpr QLatin1StringView WriteNeedsGateway{"write.needs-gateway"};            ///< an account of export files
inline constexpr QLatin1StringView WriteNeedsFleetService{"write.needs-fleet-service"}; ///< no public method does it

// Remote management
inline constexpr QLatin1StringView CommandTooMany{"command.too-many"};
inline constexpr QLatin1StringView TerminalUnknown{"device.terminal-unknown"}; ///< without the id that public methods ask for
inline constexpr QLatin1StringView BroadcastInvalid{"broadcast.invalid"};      ///< nothing to speak, too much, or at no time
inline constexpr QLatin1StringView PosterInvalid{"poster.invalid"};            ///< without a name, an image, or time

// Alerts
inline constexpr QLatin1StringView AlertUnknown{"alert.unknown"};
inline constexpr QLatin1StringView AlertExists{"alert.exists"};
inline constexpr QLatin1StringView AlertNameless{"alert.nameless"};

// Settings
inline constexpr QLatin1StringView ProxyHostMissing{"settings.no-proxy-host"};
inline constexpr QLatin1StringView BackupUnreadable{"settings.backup-unreadable"}; ///< not a backup, or not whole

// Secrets and files
inline constexpr QLatin1StringView KeyFileOpenToOthers{"secrets.file-open-to-others"};
inline constexpr QLatin1StringView KeyFileMissing{"secrets.file-missing"};
inline constexpr QLatin1StringView KeychainUnavailable{"secrets.keychain-unavailable"};
inline constexpr QLatin1StringView SecretMissing{"secrets.missing"};
inline constexpr QLatin1StringView SecretLeft{"secrets.left"}; ///< not needed any more and still in the keychain
inline constexpr QLatin1StringView DiskFull{"storage.disk-full"};
inline constexpr QLatin1StringView WriteFailed{"storage.write-failed"};    ///< a quota, a limit of the file's size, a failing disk
inline constexpr QLatin1StringView NotWritable{"storage.not-writable"};
inline constexpr QLatin1StringView DataFolderGone{"storage.folder-gone"};   ///< where the data were moved to
inline constexpr QLatin1StringView DataFolderUnfit{"storage.folder-unfit"}; ///< for the data to be moved to
inline constexpr QLatin1StringView Locked{"storage.locked"};               ///< another process works on it
inline constexpr QLatin1StringView Newer{"storage.newer"};                 ///< written by a newer TapFleet
inline constexpr QLatin1StringView Damaged{"storage.damaged"};

// The program itself
inline constexpr QLatin1StringView ProgramFault{"program.fault"};          ///< background work ended by an exception

// Input
inline constexpr QLatin1StringView AccountUnknown{"account.unknown"};
inline constexpr QLatin1StringView AccountExists{"account.exists"};
inline constexpr QLatin1StringView AccountWithoutCloud{"account.without-cloud"}; ///< a file account cannot be synced
inline constexpr QLatin1StringView SyncRunning{"sync.running"};            ///< another process syncs this account
inline constexpr QLatin1StringView ListIncomplete{"sync.list-incomplete"}; ///< the list contradicts its own total
inline constexpr QLatin1StringView MuchMissing{"sync.much-missing"}; ///< a complete list lacks more devices than go at once
inline constexpr QLatin1StringView JournalRunning{"journal.running"};      ///< another process sends this account's writes
inline constexpr QLatin1StringView SecretNotKept{"journal.secret-not-kept"}; ///< a write's password was in the memory of a program that ended
inline constexpr QLatin1StringView UploadGone{"journal.upload-gone"};        ///< a write's file is not there any more
inline constexpr QLatin1StringView RolloutRunning{"rollout.running"};       ///< another process runs this account's roll-outs
inline constexpr QLatin1StringView RolloutUnknown{"rollout.unknown"};
inline constexpr QLatin1StringView RolloutDeviceTwice{"rollout.device-twice"}; ///< in two of its waves
inline constexpr QLatin1StringView RolloutWithoutDevices{"rollout.without-devices"};
inline constexpr QLatin1StringView RolloutNotSo{"rollout.not-so"};           ///< what was decided does not fit how it stands
inline constexpr QLatin1StringView OrderUnknown{"order.unknown"};
inline constexpr QLatin1StringView TaskUnknown{"task.unknown"};
inline constexpr QLatin1StringView NothingToRetry{"task.nothing-to-retry"};
inline constexpr QLatin1StringView OperationUnknown{"journal.operation-unknown"};
inline constexpr QLatin1StringView DraftNotReviewed{"journal.draft-not-reviewed"}; ///< nobody has looked at what changed since
inline constexpr QLatin1StringView DraftExpired{"journal.draft-expired"};
inline constexpr QLatin1StringView RestoredNotAgreed{"journal.restored-not-agreed"}; ///< from a backup or a salvage
inline constexpr QLatin1StringView StepNotUndecided{"journal.step-not-undecided"}; ///< its outcome is known, or the service can tell it
inline constexpr QLatin1StringView AnswerPending{"journal.answer-pending"};   ///< the service is still at it
inline constexpr QLatin1StringView FilterInvalid{"filter.invalid"};
inline constexpr QLatin1StringView MomentUnknown{"moment.unknown"};         ///< no time, and no sync of that number
inline constexpr QLatin1StringView MomentsReversed{"moments.reversed"};
inline constexpr QLatin1StringView ColumnUnknown{"column.unknown"};
inline constexpr QLatin1StringView ListUnknown{"list.unknown"};
inline constexpr QLatin1StringView ListExists{"list.exists"};
inline constexpr QLatin1StringView ViewUnknown{"view.unknown"};
inline constexpr QLatin1StringView ViewExists{"view.exists"};
inline constexpr QLatin1StringView ViewNameless{"view.nameless"};
inline constexpr QLatin1StringView ViewUnanswered{"view.unanswered"};     ///< a starter whose app and version nobody has named
inline constexpr QLatin1StringView ViewFileWrong{"view.file-wrong"};       ///< not a file of views, or a damaged one
inline constexpr QLatin1StringView ViewFileNewer{"view.file-newer"};       ///< written by a newer TapFleet
inline constexpr QLatin1StringView ViewFileTooLarge{"view.file-too-large"};
inline constexpr QLatin1StringView ViewFilterWrong{"view.filter-wrong"};   ///< a view of a file whose filter is none
inline constexpr QLatin1StringView SqlUnavailable{"sql.unavailable"};     ///< another copy of SQLite is in use
inline constexpr QLatin1StringView SqlWrong{"sql.wrong"};                 ///< the message says what SQLite says
inline constexpr QLatin1StringView SqlRefused{"sql.refused"};             ///< the message names what is not permitted
inline constexpr QLatin1StringView SqlSeveral{"sql.several"};             ///< more than one statement
inline constexpr QLatin1StringView SqlEmpty{"sql.empty"};
inline constexpr QLatin1StringView SqlParameter{"sql.parameter"};         ///< a ? or :name without a value
inline constexpr QLatin1StringView SqlTooLong{"sql.too-long"};
inline constexpr QLatin1StringView SqlTooLarge{"sql.too-large"};
inline constexpr QLatin1StringView QueryUnknown{"query.unknown"};
inline constexpr QLatin1StringView QueryExists{"query.exists"};
inline constexpr QLatin1StringView QueryNameless{"query.nameless"};
inline constexpr QLatin1StringView SessionOver{"secret.session-over"}; ///< it was kept for one run of the program only
inline constexpr QLatin1StringView AuthCodeWrong{"account.auth-code-wrong"}; ///< what was pasted holds none
inline constexpr QLatin1StringView ConsentGone{"account.consent-gone"}; ///< the merchant has withdrawn it, or it has ended
inline constexpr QLatin1StringView SecretFound{"evidence.secret-found"}; ///< a bundle would hold a key or a token
inline constexpr QLatin1StringView FileUnreadable{"file.unreadable"};
inline constexpr QLatin1StringView FileWithoutSn{"file.without-sn-column"};
inline constexpr QLatin1StringView ImportMappingUnknown{"import.mapping-unknown"};
inline constexpr QLatin1StringView ImportEmpty{"import.empty"};             ///< no row of the file can be taken
inline constexpr QLatin1StringView ImportMuchSmaller{"import.much-smaller"}; ///< see domain::isMuchSmaller()

} // namespace tapfleet::base::codes
