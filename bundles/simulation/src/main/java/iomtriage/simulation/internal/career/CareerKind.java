package iomtriage.simulation.internal.career;

/** Three kinds of career: a simplification of a continuum, drawn from one latent trait. Never seen by anybody but the simulator. */
enum CareerKind {
    OCCASIONAL,
    INTERMITTENT,
    PERSISTENT
}
