package dev.guardrail.decay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises in the files of each commit what the commits before it had, so that something that moves or is renamed stays
 * one series.
 */
public final class Tracker {

    private final List<Track> tracks = new ArrayList<>();
    private final Map<List<String>, Deque<Track>> absent = new HashMap<>();
    private final Set<Track> present = new LinkedHashSet<>();

    /**
     * Takes what the files of the next commit that changes something say.
     *
     * @param observations in the order of their places
     * @param unreadable the paths of the files that the commit makes unreadable, or leaves so
     */
    public void add(Moment moment, Collection<Observation> observations, Set<String> unreadable, Notices notices) {
        boolean first = moment.index() == 0;
        Set<Observation> open = new LinkedHashSet<>(observations);
        Set<Track> gone = new LinkedHashSet<>(present);
        int keys = observations.stream()
                .mapToInt(observation -> observation.keys().size())
                .max()
                .orElse(0);
        for (int key = 0; key < keys; key++) {
            pair(open, gone, key, moment, notices);
        }
        for (Track track : gone) {
            track.without(moment, unreadable, notices);
            if (track.isAbsent()) {
                present.remove(track);
                track.lastingKeys()
                        .forEach(key -> absent.computeIfAbsent(key, each -> new ArrayDeque<>())
                                .push(track));
            }
        }
        for (Observation observation : open) {
            Track track = returned(observation).orElseGet(() -> started(observation, first));
            track.next(moment, observation, notices);
            present.add(track);
        }
    }

    private void pair(Set<Observation> open, Set<Track> gone, int key, Moment moment, Notices notices) {
        Map<List<String>, Deque<Track>> waiting = new HashMap<>();
        gone.forEach(track -> track.key(key)
                .ifPresent(name -> waiting.computeIfAbsent(name, each -> new ArrayDeque<>())
                        .add(track)));
        for (Iterator<Observation> rest = open.iterator(); rest.hasNext(); ) {
            Observation observation = rest.next();
            Deque<Track> same = key < observation.keys().size()
                    ? waiting.get(observation.keys().get(key))
                    : null;
            if (same != null && !same.isEmpty()) {
                Track track = same.remove();
                track.next(moment, observation, notices);
                gone.remove(track);
                rest.remove();
            }
        }
    }

    private Optional<Track> returned(Observation observation) {
        for (List<String> key : observation.keys().subList(0, observation.lasting())) {
            Deque<Track> same = absent.getOrDefault(key, new ArrayDeque<>());
            while (!same.isEmpty()) {
                Track track = same.pop();
                if (track.isAbsent()) {
                    return Optional.of(track);
                }
            }
        }
        return Optional.empty();
    }

    private Track started(Observation observation, boolean first) {
        Track track = new Track(observation, first ? observation.state() : State.ABSENT);
        tracks.add(track);
        return track;
    }

    /** All series, in the order in which they began. */
    public List<Series> series() {
        return tracks.stream().map(Track::series).toList();
    }
}
