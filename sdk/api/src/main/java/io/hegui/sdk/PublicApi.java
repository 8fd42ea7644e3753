package io.hegui.sdk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promised to plugins: a plugin compiled against one version works with each later one of the same minor version, and from
 * 1.0.0 of the same major version. The build compares all public types of such packages with a kept earlier SDK.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface PublicApi {
    /** The version of the SDK that had it first. */
    String since();
}
