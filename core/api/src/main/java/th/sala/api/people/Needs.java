package th.sala.api.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a service, or one method of it, asks for; the method's word goes before the class's.
 *
 * <p>Checked at every call from outside the bean: the signed-in person must hold the permission in at least one
 * department, otherwise the call ends with {@link NotAllowed}. For which record it counts is the service's own check,
 * {@link People#demand} with the record's department or {@link People#scope} in the query.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    /** Any one of these is enough. */
    String[] value();
}
