/** The referral list that everybody looks at, and quick ways to sort and filter it. */
@NullMarked
package iomtriage.web.lists;

import org.jspecify.annotations.NullMarked;
