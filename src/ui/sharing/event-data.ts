type Held = { startsAt: Date; endsAt: Date; place: string | null; link: string | null; cancelledAt: Date | null };

// The link itself is for those who registered, so the page of the event stands for it.
const whereabouts = (place: string | null, link: string | null, url: string) => {
  const there = { '@type': 'Place', name: place, address: place };
  const online = { '@type': 'VirtualLocation', url };
  return place && link ? [there, online] : place ? there : online;
};

/** An event in the words of schema.org. `place` and `link` say where it is held; one that is cancelled says so. */
export const eventData = (
  { startsAt, endsAt, place, link, cancelledAt }: Held,
  { name, summary, heldBy, url, image }: { name: string; summary: string; heldBy: string; url: string; image: string },
) => ({
  '@type': 'Event',
  name,
  description: summary,
  url,
  image: [image],
  startDate: startsAt.toISOString(),
  endDate: endsAt.toISOString(),
  eventStatus: `https://schema.org/${cancelledAt === null ? 'EventScheduled' : 'EventCancelled'}`,
  eventAttendanceMode: `https://schema.org/${place ? (link ? 'Mixed' : 'Offline') : 'Online'}EventAttendanceMode`,
  location: whereabouts(place, link, url),
  organizer: { '@type': 'Organization', name: heldBy },
});
