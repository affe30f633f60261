package th.sala.core.people.own;

import java.time.Instant;

/** A picture as the portal has drawn it anew. */
public record Picture(Kind kind, byte[] bytes, Instant changedAt) {
    /** What a picture shows. */
    public enum Kind {
        /** The person; everybody who is signed in sees it. */
        PORTRAIT("image/jpeg"),
        /** The person's signature; nobody but the person gets it. */
        SIGNATURE("image/png");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
