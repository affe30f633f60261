package th.sala.core.people.own;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;

/** The addresses of pictures. That of a signature names no person: it is always the own one. */
@RestController
class PictureAddresses {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Pictures pictures;

    PictureAddresses(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/people/{id:[0-9]{1,18}}/picture")
    ResponseEntity<byte[]> portrait(@PathVariable long id) {
        return answer(
                () -> pictures.portrait(new PersonId(id)),
                CacheControl.maxAge(FRESH).cachePrivate());
    }

    @GetMapping("/me/signature")
    ResponseEntity<byte[]> signature() {
        return answer(pictures::signature, CacheControl.noStore());
    }

    private static ResponseEntity<byte[]> answer(Supplier<Optional<Picture>> picture, CacheControl kept) {
        try {
            return picture.get()
                    .map(p -> ResponseEntity.ok()
                            .cacheControl(kept)
                            .contentType(MediaType.parseMediaType(p.kind().mediaType()))
                            .body(p.bytes()))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (NotAllowed nobody) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
    }
}
