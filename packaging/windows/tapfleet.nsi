; The installer for Windows x64: for the person who runs it and needs no administrator.
; makensis -DVERSION=... -DSTAGE=folder of files -DSOURCE=the sources -DFILES=what the uninstaller deletes -DOUTPUT=installer.exe
Unicode true
Target amd64-unicode ; the usual 32-bit stub does not start where only 64-bit programs do
!include MUI2.nsh
!include FileFunc.nsh
!include x64.nsh

Name "TapFleet"
OutFile "${OUTPUT}"
SetCompressor /SOLID lzma
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\TapFleet"
InstallDirRegKey HKCU "Software\TapFleet" "Folder"
BrandingText "TapFleet ${VERSION}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\TapFleet"
!define MUI_ICON "${SOURCE}\packaging\icons\tapfleet.ico"
!define MUI_UNICON "${SOURCE}\packaging\icons\tapfleet.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\tapfleet.exe"
!insertmacro MUI_PAGE_LICENSE "${SOURCE}\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE SimpChinese

LangString programText ${LANG_ENGLISH} "Programs"
LangString programText ${LANG_SIMPCHINESE} "程序"
LangString dataText ${LANG_ENGLISH} "My accounts and data"
LangString dataText ${LANG_SIMPCHINESE} "我的账号与数据"
LangString dataHelp ${LANG_ENGLISH} "Accounts, cached devices, labels and the journal. They cannot be brought back."
LangString dataHelp ${LANG_SIMPCHINESE} "账号、本地缓存的设备、标签和操作流水，删除后无法恢复。"
LangString demo ${LANG_ENGLISH} "TapFleet demo"
LangString demo ${LANG_SIMPCHINESE} "TapFleet 演示"
LangString inUse ${LANG_ENGLISH} "TapFleet is running. Close it, then try again."
LangString inUse ${LANG_SIMPCHINESE} "TapFleet 正在运行，请先关闭再重试。"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 ProductName "TapFleet"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 FileDescription "TapFleet"
VIAddVersionKey /LANG=0 LegalCopyright "The TapFleet authors"

; The program's file cannot be written while it runs.
!macro refuseWhileRunning
    ${If} ${FileExists} "$INSTDIR\tapfleet.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\tapfleet.exe" a
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(inUse)" /SD IDOK
            SetErrorLevel 3
            Quit
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend

Function .onInit
    SetRegView 64
    !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section "-programs"
    !insertmacro refuseWhileRunning
    SetOutPath "$INSTDIR"
    File /r "${STAGE}\*"
    CreateDirectory "$SMPROGRAMS\TapFleet"
    CreateShortcut "$SMPROGRAMS\TapFleet\TapFleet.lnk" "$INSTDIR\tapfleet.exe"
    CreateShortcut "$SMPROGRAMS\TapFleet\$(demo).lnk" "$INSTDIR\tapfleet.exe" "--demo"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    WriteRegStr HKCU "Software\TapFleet" "Folder" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "TapFleet"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\tapfleet.exe"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The TapFleet authors"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Function un.onInit
    SetRegView 64
FunctionEnd

Section "un.$(programText)" unPrograms
    SectionIn RO
    !insertmacro refuseWhileRunning
    ; File by file: a folder that was chosen may hold more than TapFleet.
    !include "${FILES}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    RMDir /r "$SMPROGRAMS\TapFleet"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegKey HKCU "Software\TapFleet"
SectionEnd

Section /o "un.$(dataText)" unData
    RMDir /r "$APPDATA\TapFleet"
SectionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${unData} "$(dataHelp)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
