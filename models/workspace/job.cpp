#include "workspace/job.h"

namespace kagami {

QThreadPool& jobPool()
{
    static QThreadPool pool;
    return pool;
}

} // namespace kagami
