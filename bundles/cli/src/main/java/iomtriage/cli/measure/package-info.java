/** Scores of people a model was not trained on, and what they come to. */
@NullMarked
package iomtriage.cli.measure;

import org.jspecify.annotations.NullMarked;
