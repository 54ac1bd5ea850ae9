// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/image_jail.h"

#include <windows.h>

namespace kagibako::ui {

namespace {
constexpr SIZE_T MostMemory = SIZE_T{1} << 30;
constexpr LONGLONG MostTime = 8LL * 10'000'000; // in units of 100 ns
} // namespace

bool jailThisProcess()
{
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    if (job == nullptr)
        return false;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY |
                                              JOB_OBJECT_LIMIT_PROCESS_TIME |
                                              JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = MostTime;
    limits.ProcessMemoryLimit = MostMemory;
    if (!SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits) ||
        !AssignProcessToJobObject(job, GetCurrentProcess()))
        return false;
    // The lowest integrity: no writing to files of the person, no window messages to other programs.
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_ADJUST_DEFAULT, &token))
        return false;
    BYTE sidBytes[SECURITY_MAX_SID_SIZE];
    DWORD size = sizeof sidBytes;
    if (!CreateWellKnownSid(WinUntrustedLabelSid, nullptr, sidBytes, &size))
        return false;
    TOKEN_MANDATORY_LABEL label{{sidBytes, SE_GROUP_INTEGRITY}};
    const BOOL lowered = SetTokenInformation(token, TokenIntegrityLevel, &label, sizeof label + GetLengthSid(sidBytes));
    CloseHandle(token);
    return lowered != FALSE;
}

} // namespace kagibako::ui
