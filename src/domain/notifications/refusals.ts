import type { Hold } from './sending-time.ts';

/** The address is not one on the public internet reached over https. */
export type AddressNotPublic = { code: 'notifications.address_not_public'; field: 'url' };
/** A robot's address that is not at its provider. */
export type NotTheProvider = { code: 'notifications.not_the_provider'; field: 'url'; hosts: string };
/** There is nothing this person still has to do. */
export type NothingToRemind = { code: 'notifications.nothing_to_remind' };
/** The person has been written to often enough, or the hour is not one to write at. */
export type HeldBack = { code: 'notifications.held_back'; hold: Hold };

export type NotificationRefusal = AddressNotPublic | NotTheProvider | NothingToRemind | HeldBack;
