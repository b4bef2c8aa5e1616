/**
 * What people decide about a referral: decisions, views, second persons, withdrawals. Nothing is ever overwritten.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.review;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
